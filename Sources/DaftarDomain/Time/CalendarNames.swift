/// The calendar's English names. Three letters tell any two of a list apart.
enum CalendarNames {
    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    static let months = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]

    /// The place, from 1, of the name that a lowercase word of three letters or more abbreviates.
    ///
    /// A full stop may end it, and "sept", "tues", "thurs" are prefixes like any other.
    static func number(of word: some StringProtocol, in names: [String]) -> Int? {
        let bare = word.hasSuffix(".") ? word.dropLast() : word[...]
        guard bare.count >= 3 else { return nil }
        return names.firstIndex { $0.lowercased().hasPrefix(bare) }.map { $0 + 1 }
    }
}
