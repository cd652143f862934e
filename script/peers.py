"""Sets the plain-text twins of packs with ReportLab: a PDF for each file, with
the same fonts embedded, headings, and "Page n of m" at every foot."""
import os
import sys

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer
from xml.sax.saxutils import escape

fonts, out, files = sys.argv[1], sys.argv[2], sys.argv[3:]
for face in ("Regular", "SemiBold"):
    pdfmetrics.registerFont(TTFont(face, os.path.join(fonts, f"AtkinsonHyperlegibleNext-{face}.ttf")))
body = ParagraphStyle("body", fontName="Regular", fontSize=10, leading=14)
head = ParagraphStyle("head", fontName="SemiBold", fontSize=16, leading=22)


class Numbered(Canvas):
    """Knows how many pages there are before it writes their numbers."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.kept = []

    def showPage(self):
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for n, page in enumerate(self.kept, 1):
            self.__dict__.update(page)
            self.setFont("Regular", 8.5)
            self.drawRightString(A4[0] - 51, 28, f"Page {n} of {len(self.kept)}")
            super().showPage()
        super().save()


for file in files:
    story = []
    with open(file, encoding="utf-8") as text:
        lines = text.read().split("\n")
    for line, below in zip(lines, lines[1:] + [""]):
        if line.startswith("____"):
            story.append(PageBreak())
        elif below and set(below) <= {"=", "-"} and len(below) > 2:
            story.append(Paragraph(escape(line), head))
        elif line.strip() and not set(line) <= {"=", "-"}:
            story.append(Paragraph(escape(line), body))
        else:
            story.append(Spacer(1, 6))
    name = os.path.splitext(os.path.basename(file))[0] + ".pdf"
    SimpleDocTemplate(os.path.join(out, name), pagesize=A4, leftMargin=51, rightMargin=51, topMargin=42, bottomMargin=42).build(story, canvasmaker=Numbered)
