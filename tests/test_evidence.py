"""What a saved source says: texts of every kind, quotations as editors print them, figures by their intervals."""

from __future__ import annotations

import pytest

from factbox.evidence.compare import OTHER, SAME, UNSAID, can_be, units
from factbox.evidence.extract import HTML, MARKDOWN, TEXT, text_of
from factbox.evidence.fold import plain
from factbox.evidence.markup import text_of_html
from factbox.evidence.opening import Refused
from factbox.evidence.passages import SourceText
from factbox.evidence.quotes import find, nearest
from factbox.figures import Quantity, read, read_value


def figure(text: str) -> Quantity:
    (found,) = [one for one in read(text) if one.needs_source]
    return found


def test_a_page_gives_what_its_reader_sees() -> None:
    page = (
        "<!doctype html><html><head><title>T</title><style>p{}</style><script>if (a < b) x('<p>999</p>')</script></head><body>"
        "<!-- 888 --><p>Forty-<b>six</b> people&nbsp;&amp; 8<i>3</i>6 cases<sup>2</sup> on 12 km<sup>2</sup></p><ul><li>One</li><li>Two</li></ul>"
        "<table><tr><th>Arrests</th><td>46</td></tr></table>a < b</body></html>"
    )
    text = plain(text_of_html(page))
    assert "Forty-six people & 836 cases on 12 km²" in text.replace("\u00a0", " ")
    assert "999" not in text and "888" not in text
    assert "One\nTwo" in text and "Arrests | 46" in text and "a < b" in text


@pytest.mark.parametrize(
    "page", ["<" * 200_000, "<!--" * 50_000, "<a " * 60_000, "<a href='" * 30_000, "&" * 200_000, "<script>" * 30_000, "<p" + " a=b" * 60_000, "<a " + "'" * 200_000]
)  # fmt: skip
def test_a_hostile_page_is_read_in_linear_time(page: str) -> None:
    import time

    started = time.process_time()
    text_of_html(page)
    assert time.process_time() - started < 3


def test_bytes_are_read_by_what_they_are() -> None:
    assert text_of(b"\xef\xbb\xbfa\r\nb", TEXT) == "a\nb"
    assert text_of("é".encode("utf-16"), TEXT) == "é"
    assert text_of("<meta charset=iso-8859-1>é".encode("latin-1"), HTML) == "é"
    assert text_of(b"a \x93quoted\x94 word", TEXT) == "a “quoted” word"
    assert (
        text_of(b"# Head\n\n*46* **people** at [RNZ](https://example.org)\n", MARKDOWN) == "Head\n\n46 people at RNZ\n"
    )
    with pytest.raises(Refused, match="binary"):
        text_of(b"\x89PNG\0\0", TEXT)
    with pytest.raises(Refused, match="PDF"):
        text_of(b"no pdf", "pdf")


def test_a_pdf_gives_its_text_with_the_extra_and_a_reason_without(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(Refused, match=r"factbox\[pdf\]"):
        text_of(b"%PDF-1.4\n", "pdf")
    monkeypatch.undo()
    pytest.importorskip("pypdf")
    assert "Forty-six people were arrested" in text_of(pdf("Forty-six people were arrested."), "pdf")
    with pytest.raises(Refused, match="cannot be read"):
        text_of(b"%PDF-1.4\nbroken", "pdf")


def pdf(line: str) -> bytes:
    """The smallest PDF with one line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({line}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]  # fmt: skip
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table


SPOKEN = (
    "“We didn’t expect the ﬂood,” she said. “It was the larg\u00adest and most difficult oper-\nation we have under-\ntaken here, and the twenty-\n"
    "two crews worked through the whole night,” the mayor said. The council’s figures & maps will follow."
)


@pytest.mark.parametrize(
    "quotation",
    [
        "We didn't expect the flood", "it was the largest and most difficult operation", "THE LARGEST AND MOST DIFFICULT", "the largest … operation",
        "It was the largest ... operation [...] here", "[T]he largest and most difficult operation", "the largest and most difficult [effort] we have undertaken",
        "\"the twenty-two crews worked\"", "the twenty two crews worked through the whole night", "the council's figures and maps will follow",
        "we have undertak[en] here", "It was the largest [sic] and most difficult", "the  largest\n and most difficult", "[The mayor:] the whole night", "...",
    ],
)  # fmt: skip
def test_a_quotation_is_found_as_editors_print_it(quotation: str) -> None:
    assert find(SourceText(SPOKEN), quotation) is not None


@pytest.mark.parametrize(
    "quotation",
    [
        "the largest and most challenging operation", "the largest and difficult operation", "most and largest difficult", "operation ... largest",
        "we expect the flood", "the twenty-three crews worked", "he largest and most", "the largest and most diff", "the council's maps and figures",
    ],
)  # fmt: skip
def test_a_changed_quotation_is_not_found(quotation: str) -> None:
    assert find(SourceText(SPOKEN), quotation) is None


def test_the_nearest_passage_marks_the_words_that_differ() -> None:
    near = nearest(SourceText(SPOKEN), "the largest and most challenging operation we undertook here")
    assert near is not None
    assert near.marked.startswith("the largest and most *difficult* operation we *have undertaken* here")
    assert [instead for _, _, instead in near.changed] == ["difficult", "have undertaken"]
    assert nearest(SourceText(SPOKEN), "nothing of the kind stands anywhere in it") is None


@pytest.mark.parametrize(
    ("box", "source"),
    [
        ("46 people", "Forty-six residents"), ("47 Canadians", "Forty-seven people"), ("about 1,200 homes", "1,187 homes"), ("1.3 million files", "1,290,000 files"), ("more than 90,000 accounts", "over 90,000 accounts"),
        ("90,000 accounts", "more than 90,000 accounts"), ("50% of them", "half of them"), ("2 km of pipe", "2,000 metres of pipe"), ("nearly 100 homes", "97 homes"),
        ("$1.2m", "$1,200,000"), ("20% of pupils", "one in five pupils"), ("dozens of people", "46 people"), ("60 to 70 homes", "between 60 and 70 homes"),
    ],
)  # fmt: skip
def test_a_figure_is_found_in_other_words(box: str, source: str) -> None:
    assert can_be(figure(box), figure(source)) and units(figure(box), figure(source)) == SAME


@pytest.mark.parametrize(
    ("box", "source"),
    [
        ("836 cases", "832 cases"), ("46 people", "64 people"), ("1,200 homes", "1,300 homes"), ("31 GB", "30 GB"), ("240 people", "more than 100 people"),
        ("more than 100 people", "240 people"), ("33% of them", "34% of them"), ("1,253,411 files", "1,300,000 files"), ("46 people", "dozens of people"),
    ],
)  # fmt: skip
def test_another_number_is_no_evidence(box: str, source: str) -> None:
    assert not can_be(figure(box), figure(source))


def test_another_thing_is_told_from_one_unsaid() -> None:
    assert units(figure("46 vans"), figure("46 people")) == OTHER
    assert units(figure("46 vehicles"), figure("46 vans")) == SAME
    assert units(figure("46 km"), figure("46 kg")) == OTHER
    assert units(figure("46%"), figure("46 people")) == OTHER
    assert units(figure("$46m"), figure("£46m")) == OTHER
    value = read_value("46").quantity
    assert value is not None and units(value, figure("46 people")) == UNSAID


def test_lines_are_unwrapped_and_broken_words_joined() -> None:
    text = "The team seized more than ninety thousand files and copied more than\n90,000 online accounts for the inves-\ntigation by forty-\nsix officers.\n\n- 12 vans\n- 14 cars"
    joined = plain(text)
    assert "more than 90,000 online accounts for the investigation by forty-six officers." in joined
    assert "- 12 vans\n- 14 cars" in joined


@pytest.mark.parametrize("word", ["a ", "a [b] ", "a ... ", "“", "[", "46 ", "flood office "])
def test_a_hostile_quotation_is_searched_in_bounded_time(word: str) -> None:
    import time

    source = SourceText((word + "b c ") * 20_000)
    started = time.process_time()
    for quotation in (word * 8_000, (word * 50 + "x ") * 100):
        if find(source, quotation) is None:
            nearest(source, quotation)
    assert time.process_time() - started < 6
