"""Tags, so that a screen reader knows what is a title, a question or a choice, and reads all of it in order.

ReportLab writes none. While a page is drawn, what is to be read is put between the PDF operators BDC and EMC with a number of
its own, and everything else is marked as an artifact (ISO 32000-1, 14.8); afterwards pikepdf, an optional extra, adds the tree
that names these numbers. Without pikepdf nothing is marked, and the PDF is what ReportLab makes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    import pikepdf

SECTION, QUESTION, AFTER = "section", "question", "after"
"""What begins: a part of the document, a question of its list, or what follows the questions."""
LABEL, CHOICE = "Lbl", "LBody"
TAGS = ("Document", "Sect", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Figure")


@dataclass(frozen=True, slots=True)
class Leaf:
    """Something that is read: where it stands, and what it is. `alt` is said in its place, where it is a picture."""

    page: int
    number: int
    tag: str
    alt: str = ""


@dataclass(slots=True)
class Node:
    """A structure element with what is in it, in reading order."""

    tag: str
    kids: list[Node | Leaf] = field(default_factory=list)
    alt: str = ""

    def add(self, tag: str, *kids: Node | Leaf, alt: str = "") -> Node:
        node = Node(tag, list(kids), alt)
        self.kids.append(node)
        return node


class Tagged(Canvas):
    """A canvas that writes down what is drawn to be read; `events` are leaves, and the names of what begins."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.events: list[Leaf | str] = []
        self.is_tagged, self.is_marking, self.numbers = is_possible(), False, 0

    def marked(self, tag: str, draw: Callable[[], object], alt: str = "") -> None:
        """Draw something that is read as a whole."""
        if not self.is_tagged or self.is_marking:
            draw()
            return
        self.events.append(Leaf(self.getPageNumber(), self.numbers, tag, alt))
        self.addLiteral(f"EMC /{'Span' if tag in (LABEL, CHOICE) else tag} <</MCID {self.numbers}>> BDC")
        self.is_marking, self.numbers = True, self.numbers + 1
        draw()
        self.is_marking = False
        self.addLiteral("EMC /Artifact BMC")

    def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
        if self.is_tagged:
            code: list[str] = self._code  # type: ignore[attr-defined]
            code.insert(0, "/Artifact BMC")
            code.append("EMC")
        self.numbers = 0
        super().showPage()


def marked(canvas: Any, tag: str, draw: Callable[[], object], *, alt: str = "") -> None:
    """Draw something that is read as a whole, on whatever canvas there is."""
    if isinstance(canvas, Tagged):
        canvas.marked(tag, draw, alt)
    else:
        draw()


def begins(canvas: Any, what: str) -> None:
    """From here on what is drawn belongs to a new section or question, or follows the questions."""
    if isinstance(canvas, Tagged):
        canvas.events.append(what)


def is_possible() -> bool:
    """Whether the extra is there."""
    return find_spec("pikepdf") is not None


def with_tags(pdf: bytes, canvas: Tagged) -> bytes:
    """The PDF that was drawn on the canvas with its tree, the same bytes for the same; as it is where nothing was marked."""
    if not canvas.is_tagged:
        return pdf
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as document:
        _Writer(document).write(tree(canvas.events))
        file = BytesIO()
        document.save(file, deterministic_id=True)
    return file.getvalue()


def tree(events: Sequence[Leaf | str]) -> Node:
    """What was drawn, in sections; questions are a list, and so are the choices of each."""
    builder = _Builder()
    for event in events:
        if isinstance(event, Leaf):
            builder.read(event)
        else:
            builder.begin(event)
    builder.flush()
    return builder.document


class _Builder:
    """Where in the tree the next thing goes."""

    def __init__(self) -> None:
        self.document = Node("Document")
        self.section = self.body = self.document.add("Sect")
        self.questions: Node | None = None
        self.item: Node | None = None
        self.choices: Node | None = None
        self.labels: list[Node | Leaf] = []

    def begin(self, what: str) -> None:
        self.flush()
        if what == SECTION and self.section.kids:
            self.section = self.document.add("Sect")
        if what == QUESTION:
            self.questions = self.questions or self.section.add("L")
            self.item = self.questions.add("LI")
            self.body = self.item.add("LBody")
        else:
            self.questions, self.item, self.body = None, None, self.section
        self.choices = None

    def read(self, leaf: Leaf) -> None:
        if leaf.tag == LABEL:
            self._label(leaf)
        elif leaf.tag == CHOICE and self.item:
            self.choices = self.choices or self.body.add("L")
            self._with_labels(self.choices.add("LI"), CHOICE, leaf)
        else:
            self.choices = None
            self.body.add("P" if leaf.tag == CHOICE else leaf.tag, *self._labels(), leaf, alt=leaf.alt)

    def flush(self) -> None:
        """Labels that nothing followed are read by themselves."""
        if self.labels:
            self.body.add("P", *self._labels())

    def _label(self, leaf: Leaf) -> None:
        if self.item and self.item.kids == [self.body] and not self.body.kids:
            self.item.kids.insert(0, Node(LABEL, [leaf]))
        else:
            self.labels.append(leaf)

    def _with_labels(self, item: Node, tag: str, leaf: Leaf) -> None:
        if self.labels:
            item.add(LABEL, *self._labels())
        item.add(tag, leaf)

    def _labels(self) -> list[Node | Leaf]:
        labels, self.labels = self.labels, []
        return labels


class _Writer:
    """Puts the tree into a document: each element knows its kids, and each page by which element each of its numbers is held."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        import pikepdf

        self.of, self.document = pikepdf, document
        self.names = {tag: pikepdf.Name(f"/{tag}") for tag in TAGS}
        self.pages: list[Any] = [page.obj for page in document.pages]
        self.holders: list[dict[int, Any]] = [{} for _ in self.pages]

    def write(self, document: Node) -> None:
        name, root = self.of.Name, self.document.make_indirect(self.of.Dictionary(Type=self.of.Name.StructTreeRoot))
        root.K = self._element(document, root)
        root.ParentTree = self.of.Dictionary(Nums=self.of.Array(list(self._numbers())))
        root.ParentTreeNextKey = len(self.pages)
        self.document.Root.StructTreeRoot = root
        self.document.Root.MarkInfo = self.of.Dictionary(Marked=True)
        for at, page in enumerate(self.pages):
            page.StructParents, page.Tabs = at, name.S

    def _element(self, node: Node, parent: Any) -> Any:
        """An element that holds one stretch of one page, as most do, names it in two entries instead of a dictionary of its own."""
        element = self.document.make_indirect(self.of.Dictionary(S=self.names[node.tag], P=parent))
        if node.alt:
            element.Alt = node.alt
        match node.kids:
            case [Leaf() as leaf]:
                element.Pg, element.K = self.pages[leaf.page - 1], leaf.number
                self.holders[leaf.page - 1][leaf.number] = element
            case kids:
                element.K = self.of.Array([self._kid(kid, element) for kid in kids])
        return element

    def _kid(self, kid: Node | Leaf, element: Any) -> Any:
        if isinstance(kid, Node):
            return self._element(kid, element)
        self.holders[kid.page - 1][kid.number] = element
        return self.of.Dictionary(Type=self.of.Name.MCR, Pg=self.pages[kid.page - 1], MCID=kid.number)

    def _numbers(self) -> Iterator[Any]:
        for at, holders in enumerate(self.holders):
            yield at
            yield self.of.Array([holders[number] for number in sorted(holders)])
