/// A day of the week, in the order of ISO 8601: Monday is 1.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// "Monday".
    package var name: String { CalendarNames.weekdays[rawValue - 1] }

    /// "Mon".
    package var shortName: String { String(name.prefix(3)) }
}
