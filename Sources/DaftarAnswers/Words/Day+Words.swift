package import DaftarDomain

extension Day {
    /// "19 September 2023".
    package var words: String { (try? EDTFDate(text))?.words ?? text }
}
