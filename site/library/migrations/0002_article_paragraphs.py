from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="article",
            name="paragraphs",
            field=models.JSONField(blank=True, default=list, editable=False),
        ),
    ]
