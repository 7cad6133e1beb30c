import DaftarWeb
import Foundation
import Testing

/// What holds for every page there is.
@Suite struct AllPagesTests {
    static let paths = [
        "/", "/timeline", "/d/1", "/d/2", "/d/1/history", "/c/1", "/tension", "/tension/2023-09-15",
        "/stances", "/actors",
        "/actors/north", "/sources", "/sources/herald", "/search?q=ferry", "/search", "/changes",
        "/diff?a=2023-09-14&b=now", "/about/model", "/audit", "/audit/A03",
    ]

    private func with(_ path: String, _ suffix: String) -> String {
        let parts = path.split(separator: "?", maxSplits: 1)
        let name = parts[0] == "/" ? "/overview" : String(parts[0])
        return name + suffix + (parts.count > 1 ? "?\(parts[1])" : "")
    }

    @Test(arguments: paths) func `it is one document with one heading, and can be walked by ear`(path: String)
        throws
    {
        for moment in ["", "asof=2023-09-15&known=7", "asof=2020-01-01", "known=0"] {
            let room = try Newsroom()
            let target = path + (moment.isEmpty ? "" : (path.contains("?") ? "&" : "?") + moment)
            let response = room.get(target)
            // What was not known then is not there.
            guard response.status == 200 else {
                #expect(response.status == 404 && moment == "known=0", "\(target)")
                continue
            }
            let page = response.text
            #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
            #expect(page.matches(of: /<h1>/).count == 1)
            #expect(page.matches(of: /<title>[^<]+ · The lake &amp; its shores<\/title>/).count == 1)
            for landmark in [
                "<header", "<nav", "<main id=\"main\"", "<footer", "class=\"skip\" href=\"#main\"",
            ] {
                #expect(page.contains(landmark), "\(landmark)")
            }
            let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(Set(ids).count == ids.count, "an id is there twice")
            #expect(try Nesting(page).isBalanced, "\(target)")
            #expect(!page.contains("style=") && !page.contains("javascript:"))
        }
    }

    @Test(arguments: paths) func `it has the forms that it says it has`(path: String) throws {
        let room = try Newsroom()
        let page = room.page(path)
        let links = page.matches(of: /<link rel="alternate" type="([^"]+)" href="([^"]+)">/)
        #expect(links.count >= 3)
        for link in links {
            let response = room.get(String(link.2).replacing("&amp;", with: "&"))
            #expect(response.status == 200, "\(link.2)")
            #expect(response.headers["Content-Type"] == String(link.1))
        }
        let json = try JSONSerialization.jsonObject(with: Data(room.page(with(path, ".json")).utf8))
        #expect(json is [String: Any])
        #expect(room.page(with(path, ".csv")).contains("\r\n"))
        #expect(room.page(with(path, ".md")).hasPrefix("| "))
    }

    /// Nothing of a title that was typed becomes markup, wherever it is shown.
    @Test(arguments: paths) func `no title becomes markup`(path: String) throws {
        #expect(!(try Newsroom().page(path)).contains("<stops>"))
    }

    @Test(arguments: paths) func `its links lead somewhere`(path: String) throws {
        let room = try Newsroom()
        let targets = Set(room.page(path).matches(of: /href="(\/[^"#]*)/).map { String($0.1) })
        for target in targets {
            let status = room.get(target.replacing("&amp;", with: "&")).status
            #expect([200, 303].contains(status), "\(path) leads to \(target)")
        }
    }

    @Test(arguments: [
        "/d/99", "/d/0", "/d/-1", "/d/01", "/d/one", "/c/99", "/actors/nobody", "/sources/nobody",
        "/actors/N%20",
        "/tension/soon/now", "/overview",
    ])
    func `what the journal does not hold is not found`(path: String) throws {
        #expect(try Newsroom().get(path).status == 404)
    }
}

/// Whether the elements of a page close in the order in which they opened.
private struct Nesting {
    private(set) var isBalanced = true

    init(_ page: String) throws {
        let voids: Set = ["meta", "link", "input", "br"]
        var open: [Substring] = []
        for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*?>/) {
            if tag.1 == "/" {
                if open.popLast() != tag.2 { isBalanced = false }
            } else if !voids.contains(String(tag.2)), !tag.0.hasSuffix("/>") {
                open.append(tag.2)
            }
        }
        if !open.isEmpty { isBalanced = false }
    }
}
