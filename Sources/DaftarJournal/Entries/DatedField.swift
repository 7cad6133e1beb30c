package import DaftarDomain

/// A date that was typed for a field and could not be taken.
package struct UnreadableDate: Error {
    package let field: String
    package let reason: DateInputError
}

extension DateInput {
    /// The date that a text means, with the field it was typed for in the error.
    package static func parse(_ text: String, today: Day, field: String) throws(UnreadableDate) -> EDTFDate {
        do {
            return try parse(text, today: today)
        } catch {
            throw UnreadableDate(field: field, reason: error)
        }
    }
}
