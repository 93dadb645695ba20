"""The order of a graph's nodes: which arrows lead back, and which box comes before which."""

from __future__ import annotations

from collections.abc import Sequence

Pairs = Sequence[tuple[str, str]]


def starts(nodes: Sequence[str], pairs: Pairs) -> tuple[str, ...]:
    """The nodes to which no other node leads; the first node if there is none such."""
    entered = {target for source, target in pairs if source != target}
    return tuple(node for node in nodes if node not in entered) or tuple(nodes[:1])


def back_pairs(nodes: Sequence[str], pairs: Pairs) -> frozenset[int]:
    """The positions of the arrows that lead back in a loop; without them there is no loop.

    These are the arrows to a step written earlier, unless walking from the starts finds fewer that suffice.
    """
    written = {node: position for position, node in enumerate(nodes)}
    earlier = frozenset(
        position
        for position, (source, target) in enumerate(pairs)
        if written[target] <= written[source] and source in reachable([target], pairs)
    )
    walked = _closing_pairs(nodes, pairs)
    return walked if len(walked) < len(earlier) else earlier


def _closing_pairs(nodes: Sequence[str], pairs: Pairs) -> frozenset[int]:
    """The arrows that arrive at a step from which one has just come, walking in the author's order."""
    leaving = _leaving(nodes, pairs)
    state: dict[str, int] = {}
    back: set[int] = set()
    for root in (*starts(nodes, pairs), *nodes):
        if root in state:
            continue
        state[root] = 1
        stack = [(root, iter(leaving[root]))]
        while stack:
            node, rest = stack[-1]
            for position in rest:
                target = pairs[position][1]
                if state.get(target) == 1:
                    back.add(position)
                elif target not in state:
                    state[target] = 1
                    stack.append((target, iter(leaving[target])))
                    break
            else:
                state[node] = 2
                stack.pop()
    return frozenset(back)


def flow_order(nodes: Sequence[str], pairs: Pairs) -> tuple[str, ...]:
    """Every node after all that lead to it; a branch is told to its end before the next begins."""
    back = back_pairs(nodes, pairs)
    leaving = _leaving(nodes, pairs)
    done: set[str] = set()
    backwards: list[str] = []
    for root in reversed((*starts(nodes, pairs), *nodes)):
        stack = [(root, False)]
        while stack:
            node, finished = stack.pop()
            if finished:
                backwards.append(node)
            elif node not in done:
                done.add(node)
                stack.append((node, True))
                stack.extend((pairs[p][1], False) for p in leaving[node] if p not in back)
    return tuple(reversed(backwards))


def reachable(origins: Sequence[str], pairs: Pairs) -> frozenset[str]:
    """The nodes at which one can arrive from the origins, these included."""
    onwards: dict[str, list[str]] = {}
    for source, target in pairs:
        onwards.setdefault(source, []).append(target)
    seen: set[str] = set()
    waiting = list(origins)
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting.extend(onwards.get(node, []))
    return frozenset(seen)


def _leaving(nodes: Sequence[str], pairs: Pairs) -> dict[str, list[int]]:
    leaving: dict[str, list[int]] = {node: [] for node in nodes}
    for position, (source, _) in enumerate(pairs):
        leaving[source].append(position)
    return leaving
