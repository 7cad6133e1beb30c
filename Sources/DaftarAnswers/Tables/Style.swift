/// How a piece of text is set apart from others.
///
/// Colour only repeats what a word or a sign already says, so that a pipe, a screen reader and a colour-blind
/// reader lose nothing.
package enum Style: Sendable {
    case plain
    case bold
    case dim
    /// Makes matters worse: burnt orange.
    case escalate
    /// Makes matters better: teal.
    case deEscalate
    /// An error, damage, a finding that must not wait.
    case bad

    /// That of points of tension.
    package init(points: Int) { self = points > 0 ? .escalate : points < 0 ? .deEscalate : .plain }
}
