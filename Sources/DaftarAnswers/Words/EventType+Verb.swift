package import DaftarDomain

extension EventType {
    /// The last part of the name: `retracted` of `development.retracted`.
    package var verb: String { rawValue.split(separator: ".").last.map(String.init) ?? rawValue }
}
