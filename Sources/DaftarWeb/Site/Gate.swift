import DaftarJournal

/// Who may ask: what keeps pages of others from reading or writing this journal through a visitor's browser.
package enum Gate: Sendable {
    /// Only this machine. A page elsewhere that had its name lead here (DNS rebinding) is told apart by the `Host` field.
    case loopback
    /// Whoever knows the token, as the password of HTTP's basic authentication (RFC 7617) or as a bearer token (RFC 6750).
    case token(String)

    /// Throws a ``Closed`` where the request may not be answered.
    func check(_ request: WebRequest) throws {
        guard let host = request.headers["host"], let name = Self.name(of: host) else {
            throw Closed(
                400,
                Problem(.usage, "the request names no host", at: "Host", mend: "open the printed address"))
        }
        switch self {
        case .loopback:
            guard ["localhost", "127.0.0.1", "[::1]"].contains(name) else {
                throw Closed(
                    403,
                    Problem(
                        .refused, "this journal is served to this machine only", at: "Host: \(host)",
                        why: "a page that has its own name lead here could read it",
                        mend: "open it as http://127.0.0.1 or http://localhost"))
            }
        case .token(let token):
            guard Self.credentials(of: request).contains(where: { Self.isSame($0, token) }) else {
                throw Closed(
                    401,
                    Problem(
                        .refused, "a token is needed", at: "Authorization",
                        why: "this journal is served to more than its own machine",
                        mend: "give the token as the password; any name will do"),
                    headers: ["WWW-Authenticate": "Basic realm=\"daftar\", charset=\"UTF-8\""])
            }
        }
        if let origin = request.headers["origin"], origin != "http://\(host)", origin != "https://\(host)" {
            throw Closed(
                403,
                Problem(
                    .refused, "a page of another site may not ask this one", at: "Origin: \(origin)",
                    why: "it could read or change the journal behind your back",
                    mend: "open the page itself"))
        }
    }

    /// The name of a host without its port; nil where it is none.
    private static func name(of host: String) -> String? {
        let port = /:[0-9]{1,5}$/
        let name = host.replacing(port, with: "").lowercased()
        return name.wholeMatch(of: /[a-z0-9._-]+|\[[0-9a-f:.]+\]/) == nil ? nil : name
    }

    private static func credentials(of request: WebRequest) -> [String] {
        guard let field = request.headers["authorization"] else { return [] }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return [] }
        switch parts[0].lowercased() {
        case "bearer": return [String(parts[1])]
        case "basic":
            guard let pair = Base64.decoded(parts[1]), let colon = pair.firstIndex(of: ":") else { return [] }
            return [String(pair[pair.index(after: colon)...])]
        default: return []
        }
    }

    /// Takes as long for any two texts of the same length.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    struct Closed: Error {
        let status: Int
        let problem: Problem
        let headers: [String: String]

        init(_ status: Int, _ problem: Problem, headers: [String: String] = [:]) {
            self.status = status
            self.problem = problem
            self.headers = headers
        }
    }
}
