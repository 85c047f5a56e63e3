"""Quire writes about English texts; other languages are told apart by their small words and their script."""

import pytest

from quizzes.reading import UnreadableArticle, read_text

ENGLISH = """
In the morning the teacher came to school with a long article about an old bridge. She did not know whether the children would
like it, but she began to read, and everybody stayed. Later they asked many questions about the river and the people who live
on the other side.
"""
FOREIGN = {
    "German": """Am Morgen ging die Lehrerin in die Schule und war sehr müde. Sie hatte in der Nacht einen langen Text gelesen, in dem
        es um eine alte Brücke ging. Was will man in so einer Stunde machen, wenn alle Kinder lieber im Hof spielen?""",
    "French": """Le matin, la maîtresse est arrivée à l'école avec un long article sur un vieux pont. On ne savait pas si les enfants
        allaient l'aimer, mais elle a commencé à lire, et tout le monde est resté assis. Plus tard, on a parlé de la rivière.""",
    "Spanish": """Por la mañana la maestra llegó a la escuela con un artículo largo sobre un puente viejo. No sabía si a los niños les
        iba a gustar, pero empezó a leer y todos se quedaron sentados. Después hicieron muchas preguntas sobre el río.""",
    "Dutch": """In de ochtend was de juf op school met een lang artikel over een oude brug. We weten niet of de kinderen het leuk
        vonden, maar ze is begonnen met lezen en het was stil in de klas. Is er nog meer over, vroeg een van hen na de les.""",
    "Turkish": """Sabahleyin öğretmen okula eski bir köprü hakkında uzun bir yazıyla geldi. Çocukların bunu sevip sevmeyeceğini
        bilmiyordu ama okumaya başladı ve herkes yerinde kaldı. Daha sonra öğrenciler nehir ve karşı kıyıda yaşayan insanlar
        hakkında birçok soru sordular. Öğretmen hepsine tek tek yanıt verdi.""",
    "Italian": """La mattina la maestra è arrivata a scuola con un lungo articolo su un vecchio ponte. Non sapeva se ai bambini sarebbe
        piaciuto, ma ha cominciato a leggere e tutti sono rimasti seduti. Più tardi hanno fatto molte domande sul fiume.""",
    "Portuguese": """De manhã a professora chegou à escola com um artigo longo sobre uma ponte velha. Ela não sabia se as crianças iam
        gostar, mas começou a ler e todos ficaram sentados. Mais tarde fizeram muitas perguntas sobre o rio e as pessoas.""",
    "Swedish": """På morgonen kom läraren till skolan med en lång artikel om en gammal bro. Hon visste inte om barnen skulle tycka om
        den, men hon började läsa och alla satt kvar. Sedan hade de många frågor om floden och människorna på andra sidan.""",
    "Polish": """Rano nauczycielka przyszła do szkoły z długim artykułem o starym moście. Nie wiedziała, czy dzieciom się spodoba, ale
        zaczęła czytać i wszyscy zostali na miejscach. Potem zadali wiele pytań o rzekę i o ludzi, którzy mieszkają po drugiej
        stronie. Odpowiedziała na każde.""",
    "Afrikaans": """In die oggend was die juffrou by die skool met 'n lang artikel oor 'n ou brug. Sy het nie geweet of die kinders dit
        sou geniet nie, maar sy het begin lees en almal het bly sit. Daarna was daar baie vrae oor die rivier.""",
    "Indonesian": """Pada pagi hari guru itu datang ke sekolah dengan sebuah artikel panjang tentang jembatan tua. Ia tidak tahu apakah
        anak-anak akan menyukainya, tetapi ia mulai membaca dan semua orang tetap duduk. Kemudian mereka bertanya banyak hal
        tentang sungai itu dan orang di seberang.""",
    "Russian": "Утром учительница пришла в школу с длинной статьёй о старом мосте.",
    "Greek": "Το πρωί η δασκάλα ήρθε στο σχολείο με ένα μεγάλο άρθρο για μια παλιά γέφυρα.",
    "Arabic": "في الصباح جاءت المعلمة إلى المدرسة ومعها مقال طويل عن جسر قديم.",
    "Chinese": "早上老师带着一篇关于一座老桥的长文章来到学校，孩子们都坐着听她读。",
}


def test_it_works() -> None:
    assert read_text(ENGLISH).words == 51


@pytest.mark.parametrize("language", FOREIGN)
def test_it_refuses_other_languages(language: str) -> None:
    with pytest.raises(UnreadableArticle, match=r"does not seem to be in English\. Quire writes questions about English texts only\.$"):
        read_text(FOREIGN[language])


@pytest.mark.parametrize("text", ["Dogs bark, cats purr.", "No news today", "Ω is Greek.", "Köprü"])
def test_it_does_not_judge_a_text_of_few_words(text: str) -> None:
    assert read_text(text).text == text


def test_it_reads_an_english_text_with_foreign_words_in_it() -> None:
    assert read_text(ENGLISH + "“" + FOREIGN["Russian"] + "”").words > 51


def test_it_reads_a_bare_english_style() -> None:
    plain = "Ice melts. Rivers rise. Farmers near the coast move cattle uphill each spring. Last year they lost forty cows and a barn. "
    assert read_text(plain * 3).words > 60
