"""How a tier's findings join the base's: names before the finders, quotes after them."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.util import filter_spans

from dashboard.extract.language import Reading
from dashboard.extract.suggestion import QuoteMention, Span
from dashboard.extract.tiers.claims import Name, Quote, Tier


def with_names(reading: Reading, names: Sequence[Name]) -> Reading:
    """Return a reading in which a tier's names stand; they win over the base's they touch.

    The finders then resolve and join them as any others. A name takes in the whole of every
    token that it touches.
    """
    doc = reading.doc
    spans = [
        doc.char_span(name.span.start, name.span.end, name.label, alignment_mode="expand")
        for name in names
    ]
    theirs = filter_spans([span for span in spans if span is not None])
    taken = {token.i for span in theirs for token in span}
    ours = [one for one in doc.ents if not taken.intersection(range(one.start, one.end))]
    doc.set_ents([*theirs, *ours])
    return reading


def with_quotes(
    ours: Sequence[QuoteMention], theirs: Sequence[Quote], tier: Tier
) -> tuple[QuoteMention, ...]:
    """Return the quotes of both, in order: where they are the same, the tier says who speaks."""
    merged = {one.span: one for one in ours}
    for quote in theirs:
        same = next((one for one in merged.values() if _is_same(one, quote.content)), None)
        merged[same.span if same else quote.content] = _joined(same, quote, tier)
    return tuple(sorted(merged.values(), key=lambda one: one.span))


def _joined(same: QuoteMention | None, quote: Quote, tier: Tier) -> QuoteMention:
    """Return a tier's quote, or one of ours with the tier's speaker and cue."""
    source = (quote.speaker,) if quote.speaker else ()
    cue = (quote.cue,) if quote.cue else ()
    if same is None:
        return QuoteMention(
            span=quote.content,
            content=(quote.content,),
            cue=cue,
            source=source,
            is_direct=quote.is_direct,
            speaker=quote.speaker,
            score=quote.score,
            method=tier.name,
            version=tier.version,
        )
    if not quote.speaker:
        return same
    return replace(
        same,
        source=source,
        cue=cue or same.cue,
        speaker=quote.speaker,
        score=quote.score,
        method=tier.name,
        version=tier.version,
    )


def _is_same(one: QuoteMention, content: Span) -> bool:
    """Tell whether most of two contents is shared."""
    shared = sum(
        max(0, min(span.end, content.end) - max(span.start, content.start)) for span in one.content
    )
    ours = sum(span.end - span.start for span in one.content)
    return shared > 0.5 * max(ours, content.end - content.start)
