import DaftarDomain

/// Conditions for what some source had published by the day `:reported`: by the day it was said or,
/// where that is not known, by the day the source was published.
///
/// Of a date with bounds it is the first day, as everywhere; of one that is open towards the past, the last,
/// since nothing was reported from the beginning of time. What has no such date was not reported by any day. What
/// a source leaves out does not report the matter.
enum Reported {
    /// The account `t` was given by then.
    static let account = """
        coalesce(\(day("t.said")), (SELECT \(day("s.published")) FROM sources s
            WHERE s.id = t.source AND \(Known.named("s")))) <= :reported
        """

    /// The day that a date's two columns stand for; NULL where there is no date.
    static func day(_ date: String) -> String {
        "iif(\(date)_lo = \(Day.distantPast.number), \(date)_hi, \(date)_lo)"
    }

    /// Somebody had asserted or denied the claim `c` by then.
    static let claim = """
        EXISTS (SELECT 1 FROM attributions t
            WHERE t.claim = c.id AND t.standing = 'stands' AND t.relation <> 'omits'
                AND \(Known.named("t")) AND \(account))
        """

    /// Somebody had asserted or denied a claim about the development `d` by then.
    static let development = """
        EXISTS (SELECT 1 FROM claims c
            WHERE c.development = d.id AND c.standing = 'stands' AND \(Known.named("c")) AND \(claim))
        """

    /// Somebody had reported what the stance `s` rests on: its claim or, where it has none, its development.
    static let stance = """
        CASE WHEN s.claim IS NULL
            THEN EXISTS (SELECT 1 FROM developments d
                WHERE d.id = s.development AND \(Known.named("d")) AND \(development))
            ELSE EXISTS (SELECT 1 FROM claims c
                WHERE c.id = s.claim AND c.standing = 'stands' AND \(Known.named("c")) AND \(claim))
        END
        """
}
