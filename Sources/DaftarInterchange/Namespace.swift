import DaftarDomain
package import DaftarJournal
import DaftarLog
import Foundation

/// Where the names of a journal's records live in documents for others: an IRI that ends so that a name can follow it.
///
/// Unless the publisher has a place on the web for it, it is the journal's own: the SHA-256 of the log's first line, which
/// no other log shares, as a Named Information URI (RFC 6920 §3) with `#`.
package struct Namespace: Hashable, Sendable {
    package let base: String

    /// Schemes that only name, or lead to a document.
    private static let schemes: Set<String> = ["http", "https", "urn", "ni", "tag"]

    /// - Parameter base: an absolute IRI (RFC 3987) of one of these schemes that ends in `#` or `/`, on the web with a
    ///   host; nil where it is none.
    package init?(_ base: String) {
        guard let last = base.unicodeScalars.last, "#/".unicodeScalars.contains(last),
            base.unicodeScalars.allSatisfy(Self.isAllowed), let url = URL(string: base),
            let scheme = url.scheme?.lowercased(), Self.schemes.contains(scheme),
            !scheme.hasPrefix("http") || url.host?.isEmpty == false
        else { return nil }
        self.base = base
    }

    /// What may stand in an IRI as it is: no spaces, controls, quotes and brackets, and nothing that does not show.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return scalar.value > 0x20 && scalar.value < 0x7F
                && !"\"'<>\\^`{|}".unicodeScalars.contains(scalar)
        }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default: return !properties.isBidiControl
        }
    }

    package init(of journal: Journal) throws {
        let first = try journal.checkedLine(at: 0)
        base = Self.namedInformation(first.withUnsafeBytes(MerkleHash.sha256).description) + "#"
    }

    /// `c22`, `a31`.
    func iri(_ id: some NumberedID) -> String { base + "\(id)" }

    /// `source/eurasianet`: actors and sources share names.
    func iri(_ noun: Noun, _ slug: Slug) -> String { base + Self.local(noun, slug) }

    static func local(_ noun: Noun, _ slug: Slug) -> String { "\(noun.rawValue)/\(slug)" }

    /// The text with this SHA-256, wherever it is kept.
    static func text(_ sha256: SHA256Hex) -> String { namedInformation(sha256.text) }

    /// What has a SHA-256 of these 64 hexadecimal digits: in base64url without padding.
    private static func namedInformation(_ sha256: String) -> String {
        let digits = Array(sha256)
        let bytes = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)!
        }
        let digest = Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
        return "ni:///sha-256;" + digest
    }
}
