/// What goes back to a browser.
package struct WebResponse: Sendable {
    package var status: Int
    /// By name, as written.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int = 200, type: String? = nil, headers: [String: String] = [:], _ body: String = "")
    {
        self.status = status
        self.headers = headers
        self.body = Array(body.utf8)
        if let type { self.headers["Content-Type"] = type }
    }

    /// Sends the browser elsewhere, for now.
    package static func redirect(to link: Link, status: Int = 303) -> WebResponse {
        WebResponse(status: status, headers: ["Location": link.target])
    }

    package var text: String { String(decoding: body, as: UTF8.self) }
}

/// The forms in which a page answers, by the suffix of its address.
package enum Form: String, CaseIterable, Sendable {
    case html, json, jsonl, csv, md, svg, atom

    package var type: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .json: "application/json"
        case .jsonl: "application/jsonl"
        case .csv: "text/csv; charset=utf-8"
        case .md: "text/markdown; charset=utf-8"
        case .svg: "image/svg+xml"
        case .atom: "application/atom+xml"
        }
    }
}
