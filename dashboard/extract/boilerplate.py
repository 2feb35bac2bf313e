"""What stands in an article's text but is not the article: links, teasers, captions, credits.

By lines, since news pages put each of these on its own: a line counts by how it opens, never by
what it talks of, so that a sentence about a photo or a newsletter stays. The signature under an
embedded post and an agency's dateline are facts and stay too.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from dashboard.extract.suggestion import Span

LONGEST = 300  # code points; a longer line is prose, whatever it opens with

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_LEAD = r"^[\W_]{0,12}"

# These open a teaser, a caption or a label only if a colon, dash, bar or nothing follows.
_LABELS = (
    r"also (?:read|see|watch|on [\w.]{1,30})|read (?:also|more|next|on|here|too|now|this)|must read"
    r"|see (?:also|more|here)|(?:watch|listen|explore|view|learn|find out)(?: (?:live|now|more|here"
    r"|this|also))?|related(?: (?:articles?|stories|story|content|news|topics?|coverage|reading))?"
    r"|recommended(?: (?:for you|reading|stories))?|more (?:on this(?: story| topic)?|stories|news"
    r"|from [\w.' ]{1,30})|further reading|editor['’]?s? picks?|you (?:may|might) also like"
    r"|(?:file )?(?:photos?|images?|pictures?|pics?|videos?|graphics?|gallery|audio|podcast"
    r"|infographics?)(?: (?:credits?|sources?|courtesy|captions?|by))?|captions?|credits?|tags?"
    r"|topics|keywords|filed under|categor(?:y|ies)|share|advertisements?|sponsored|promoted"
    r"|trending(?: now)?|most (?:read|popular|viewed)|comments?|newsletters?|hashtags?|tip ?offs?"
    r"|explainers?|in pictures|in photos|live updates|disclaimer"
)
# These open one whatever follows.
_OPENERS = (
    r"also read(?= )(?=.{0,120}[^.!?…]$)|follow (?:us|our|[\w @.]{1,40} on (?:twitter|x|facebook"
    r"|instagram|telegram|youtube|google news|linkedin|threads|bluesky))\b|subscribe (?:to|now|here"
    r"|today|for|and)\b|sign up (?:for|to) (?:our|the [\w' ]{1,40} newsletter|[\w' ]{1,30} email)"
    r"|sign up (?:here|now|today)|join (?:our|us on|the conversation|the discussion)\b|click"
    r" (?:here|on the link|to)\b|tap here|download (?:our|the [\w' ]{1,30} app)\b|share"
    r" (?:this|on|via)\b|like us on|find us on|get (?:the latest|our|all the latest|breaking news"
    r"|more news|in touch with us)\b|stay (?:updated|informed|tuned|connected)\b|don['’]t miss\b"
    r"|for (?:more (?:information|news|stories|updates|on this|details)|all the latest"
    r"|the latest (?:news|updates|headlines))\b(?=.{0,160}\b(?:visit|click|follow|read|see"
    r"|go to|subscribe|sign|check|download|here|us|app|www|https?)\b)|all rights reserved"
    r"|copyright\b|\(c\) \d{4}|©"
    r"|(?:additional )?(?:reporting|writing|editing|compiled|edited|translated|translation) by\b"
    r"|(?:photo|photograph|image|picture|video)s? (?:by|via|courtesy|credit)\b|with inputs? from\b"
    r"|this (?:article|story|report|piece|post) (?:was|is|has been|first|originally|appeared)"
    r"(?=.{0,60}\b(?:published|appeared|updated|syndicated|republished|auto-generated|produced"
    r"|corrected)\b)|we use cookies|cookie (?:policy|settings)|terms (?:of (?:use|service)|and"
    r" conditions)|privacy policy|skip to (?:main )?content|back to top|(?:load|show) (?:more|less)"
    r"|log ?in\b(?=.{0,30}$)|(?:the )?(?:views|opinions) expressed\b|leave a (?:comment|reply)"
)
_BOILERPLATE = re.compile(
    rf"{_LEAD}(?:(?:{_LABELS})[\W_]{{0,4}}(?:[:|»>→–—]|(?<=\s)-\s|$)|(?:{_OPENERS}))",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+", re.IGNORECASE)
_BRACKETED = re.compile(
    r"[(\[](?:(?:file |representative |ap |afp )?(?:photo|image|picture|pic|video)s?\b\s?(?:by|via"
    r"|credits?|courtesy|source|:|/|©|from|\))|(?:also )?read(?: also| more)?:|(?:reporting|writing"
    r"|editing) by|with inputs? from|representational image)[^()\[\]\n]{0,200}[)\]]?",
    re.IGNORECASE,
)
_AFTER_A_LINK = ".,;:!?)]}\"'”’»"


def boilerplate(text: str) -> tuple[Span, ...]:
    """Return the spans that are no part of the article, in order, none overlapping another.

    Whole lines ("Also Read: ...", "Photo: AFP", "Follow us on X"), bare links wherever they stand,
    and credits in brackets. What lies inside them names nothing that the article tells.
    """
    return _merged(sorted([*_lines(text), *_inside(text)]))


def is_inside(span: tuple[int, int], spans: tuple[Span, ...]) -> bool:
    """Tell whether a span overlaps one of some ordered, disjoint spans."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].end <= span[0]:
            low = middle + 1
        else:
            high = middle
    return low < len(spans) and spans[low].start < span[1]


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines that open as boilerplate does."""
    for line in _LINE.finditer(text):
        trimmed = line[0].rstrip() if len(line[0]) < 4 * LONGEST else line[0]
        if 0 < len(trimmed) <= LONGEST and _BOILERPLATE.match(trimmed):
            start = line.start() + len(trimmed) - len(trimmed.lstrip())
            yield Span(start, line.start() + len(trimmed))


def _inside(text: str) -> Iterator[Span]:
    """Yield links and bracketed credits."""
    for match in _LINK.finditer(text):
        yield Span(match.start(), match.start() + len(match[0].rstrip(_AFTER_A_LINK)))
    for match in _BRACKETED.finditer(text):
        yield Span(match.start(), match.end())


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Return ordered spans with the overlapping ones joined."""
    joined = spans[:1]
    for _, span in pairwise(spans):
        if span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
