/// What went wrong, in four lines a person can act on: what, where, why or what is near, and how to mend it.
///
/// The one place where facts become sentences; the command line prints them, pages show them.
package struct Problem: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case failed, cancelled, findings, notFound, refused, damaged, usage
    }

    package var kind: Kind
    package var what: String
    package var place: String?
    /// Why, unless something near is to be shown.
    package var why: String?
    package var near: [String]
    package var mend: String

    /// The longest ``what``, in characters: it tells what was typed, and that may have no end.
    private static let longest = 200

    package init(
        _ kind: Kind, _ what: String, at place: String? = nil, why: String? = nil, near: [String] = [],
        mend: String
    ) {
        self.kind = kind
        self.what = what.count > Self.longest ? what.prefix(Self.longest - 1) + "…" : what
        self.place = place
        self.why = why
        self.near = near
        self.mend = mend
    }
}

/// How a surface names the fields of what it was given: `--actor` on the command line, a file and an entry elsewhere.
package struct FieldNames: Sendable {
    /// Where a field stands.
    package var place: @Sendable (String) -> String
    /// How its value is given: `--on` before a value on the command line, `on:` in a file.
    package var label: @Sendable (String) -> String

    package init(
        _ place: @escaping @Sendable (String) -> String, label: (@Sendable (String) -> String)? = nil
    ) {
        self.place = place
        self.label = label ?? place
    }

    /// Where a value of a field stands, for surfaces that can tell it from other values of that field.
    package var placeOfValue: (@Sendable (_ field: String, _ value: String) -> String)?

    func place(_ field: String, of value: String) -> String { placeOfValue?(field, value) ?? place(field) }

    package static let plain = FieldNames { $0 }
}

/// A value as it would be typed after its label: `--on 2023-09-19`, `on=2023-09-19`.
func giving(_ label: String, _ value: String) -> String {
    label.hasSuffix("=") ? label + value : label + " " + value
}
