import DaftarAnswers
package import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// The pages of one journal: takes a request and answers it. Knows no sockets; ``WebServer`` brings requests here.
package struct Site: Sendable {
    let journal: LiveJournal
    let gate: Gate
    /// Where forms are handed in; nil where nothing may be recorded.
    let desk: Desk?
    /// The time, for pages that are about now.
    let now: @Sendable () throws -> Timestamp
    /// What is kept by browsers is asked for again when the program has been started anew: it may be another one.
    private let launch = UInt64.random(in: 0...UInt64.max)

    package init(
        _ journal: LiveJournal, gate: Gate = .loopback, desk: Desk? = nil,
        now: @escaping @Sendable () throws -> Timestamp
    ) {
        self.journal = journal
        self.gate = gate
        self.desk = desk
        self.now = now
    }

    /// Never fails: what goes wrong is an answer, too.
    package func respond(to request: WebRequest) -> WebResponse {
        var response: WebResponse
        do {
            response = try answer(request)
        } catch {
            response = ProblemPage(error, request).response
        }
        for (name, value) in SafeHeaders.all where response.headers[name] == nil {
            response.headers[name] = value
        }
        if response.headers["Cache-Control"] == nil { response.headers["Cache-Control"] = "no-store" }
        return response
    }

    private func answer(_ request: WebRequest) throws -> WebResponse {
        try gate.check(request)
        if request.isTooLarge {
            throw Gate.Closed(
                413,
                Problem(
                    .usage, "this is too much for one form", at: "the form",
                    why: "\(Limits.body >> 10) KiB are taken", mend: "shorten it"))
        }
        guard let (path, query) = request.place else {
            throw Problem(
                .usage, "the address cannot be read", at: "the address",
                why: "its path or its encoding is broken, or it is too long", mend: "go to the overview: /")
        }
        if let asset = Assets.answer(path) { return try readable(request, asset) }
        if path == ["theme"] { return try readable(request, Theme.choice(query)) }
        if path == ["keys"] {
            return try readable(request, KeysPage.answer(request, query))
        }
        if path == ["healthz"] {
            if let damage = try journal.edition().damage { throw damage.error }
            return try readable(request, WebResponse(type: "text/plain; charset=utf-8", "ok\n"))
        }
        if path == ["openapi.json"] {
            let title = try journal.edition().opened.title
            return try readable(
                request, WebResponse(type: Form.json.type, OpenAPI.document(title: title).text + "\n"))
        }
        guard let place = Place(path, query, among: Self.pages) else { throw NoSuchPage() }
        if request.method == .post, let page = place.page as? any FormPage.Type, place.form == .html {
            return try write(request, place, page)
        }
        let edition = try journal.edition()
        return try edition.read { reader in
            let visit = try Visit(request, at: place, edition, reader, today: now().day, desk: desk)
            // A form is made anew each time: what it holds can be sent once. Whoever goes back to one finds what was typed.
            if place.page is any FormPage.Type {
                var response = try readable(request, render(visit, place))
                response.headers["Cache-Control"] = "private, no-cache"
                return response
            }
            let tag = try self.tag(of: visit, reader.position)
            let response = visit.request.isKept(tag) ? WebResponse(status: 304) : try render(visit, place)
            return cached(try readable(request, response), visit, tag)
        }
    }

    /// Throws where the method is not one that only looks.
    private func readable(_ request: WebRequest, _ response: @autoclosure () throws -> WebResponse) throws
        -> WebResponse
    {
        guard request.method == .get || request.method == .head else { throw NotAllowed() }
        return try response()
    }

    private func render(_ visit: Visit, _ place: Place) throws -> WebResponse {
        let page: any Page
        do {
            page = try place.page.init(visit)
        } catch let redirection as Redirection {
            return .redirect(to: redirection.link, status: 302)
        }
        if place.form == .html {
            return WebResponse(
                type: Form.html.type, try Frame(visit, page.sheet(), isReadOnly: desk == nil).html.document)
        }
        return WebResponse(type: place.form.type, try page.text(as: place.form, visit))
    }

    private func tag(of visit: Visit, _ position: ProjectionPosition) -> String {
        let parts = [
            "\(launch)", position.leaf, "\(position.index)", visit.isPinned ? "" : visit.today.text,
            Theme(visit.request).rawValue, visit.request.target,
        ]
        return "\"\(Fingerprint(parts.joined(separator: "\n").utf8))\""
    }

    /// A page of now is asked for again each time, and not sent again where it is the same; a pinned one never changes. What
    /// a page says of the copies of sources is true when it is made: their files can be erased or damaged, and no event tells.
    private func cached(_ response: WebResponse, _ visit: Visit, _ tag: String) -> WebResponse {
        guard [200, 304].contains(response.status) else { return response }
        var response = response
        guard !visit.copies.hasLooked else {
            response.headers["Cache-Control"] = "private, no-cache"
            return response
        }
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] =
            visit.isPinned ? "private, max-age=31536000, immutable" : "private, no-cache"
        response.headers["Vary"] = "Cookie"
        return response
    }
}

extension Page {
    fileprivate func text(as form: Form, _ visit: Visit) throws -> String {
        switch form {
        case .json: return try answer().json
        case .jsonl: return try answer().jsonl
        case .csv: return try answer().table.csv(escapingControls: false)
        case .md: return try answer().table.markdown()
        case .svg:
            guard let drawing = try drawing() else { throw NoSuchPage() }
            return drawing
        case .atom:
            guard let feed = try feed() else { throw NoSuchPage() }
            return try feed.document(visit)
        case .html: throw NoSuchPage()
        }
    }
}

extension WebRequest {
    /// Whether the browser has what this tag names (RFC 9110 §13.1.2).
    fileprivate func isKept(_ tag: String) -> Bool {
        guard let field = headers["if-none-match"] else { return false }
        return field.split(separator: ",").contains { part in
            let known = part.trimmingPrefix { $0 == " " }.trimmingPrefix("W/")
            return known == tag || known == "*"
        }
    }
}
