/// The stylesheet, the script and the icon, which the program carries in itself. Their names hold a hash of what is in them, so
/// that a browser may keep them for ever.
enum Assets {
    static let stylesheet = Asset("daftar", "css", "text/css; charset=utf-8", PackageResources.daftar_css)
    static let script = Asset("daftar", "js", "text/javascript; charset=utf-8", PackageResources.daftar_js)
    static let icon = Asset("daftar", "svg", "image/svg+xml", PackageResources.daftar_svg)

    struct Asset: Sendable {
        let link: Link
        let response: WebResponse
        private let suffix: String

        init(_ name: String, _ suffix: String, _ type: String, _ bytes: [UInt8]) {
            self.suffix = suffix
            link = Link("/\(name).\(Fingerprint(bytes)).\(suffix)")
            var response = WebResponse(
                type: type, headers: ["Cache-Control": "public, max-age=31536000, immutable"])
            response.body = bytes
            self.response = response
        }

        /// Under an older name, which a page that was kept may have, today's is given, and not kept.
        func answer(_ name: String) -> WebResponse? {
            guard name.hasPrefix("daftar."), name.hasSuffix("." + suffix) else { return nil }
            guard "/" + name != link.target else { return response }
            var other = response
            other.headers["Cache-Control"] = "no-cache"
            return other
        }
    }

    static func answer(_ path: [String]) -> WebResponse? {
        guard path.count == 1 else { return nil }
        return stylesheet.answer(path[0]) ?? script.answer(path[0]) ?? icon.answer(path[0])
    }
}

/// A short name for bytes that changes with them: FNV-1a, 64 bits, in hexadecimal. Anybody can make two alike; it tells
/// versions apart, no more.
struct Fingerprint: CustomStringConvertible {
    private let hash: UInt64

    init(_ bytes: some Sequence<UInt8>) {
        hash = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    var description: String { String(hash, radix: 16) }
}
