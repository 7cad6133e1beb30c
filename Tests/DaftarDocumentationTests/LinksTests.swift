import Foundation
import Testing

struct LinksTests {
    private static let files: Set<String> = {
        let folders = ["Sources", "Tests", "Scripts", "Events"].map {
            Document.repository.appending(path: $0)
        }
        return Set(
            folders.flatMap { folder -> [String] in
                let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
                return (found?.compactMap { ($0 as? URL)?.lastPathComponent }) ?? []
            })
    }()

    @Test(arguments: Document.all)
    func `every source file that a page names is there`(_ document: Document) {
        let named = document.text.matches(of: /[A-Z][A-Za-z]+(?:\+[A-Za-z]+)?\.swift/).map { String($0.0) }
        #expect(Set(named).subtracting(Self.files) == [])
    }

    @Test(arguments: Document.all)
    func `every folder, script and file that a page links to is there`(_ document: Document) {
        let articles = document.text.matches(of: /<doc:([A-Za-z]+)>/).map { Document.catalog + $0.1 + ".md" }
        let links = document.text.matches(of: /\]\(([A-Za-z][^):#]*)\)/).map { String($0.1) }
        let paths = document.text.matches(
            of: /\b(?:Scripts|Events|Sources|Tests)\/[A-Za-z0-9\/.+-]*[A-Za-z0-9]/
        ).map { String($0.0) }
        for path in articles + links + paths {
            let file = Document.repository.appending(path: path).path
            #expect(FileManager.default.fileExists(atPath: file), "\(document.name): \(path)")
        }
    }

    @Test func `the landing page leads to every article`() {
        let landing = Document.article("Daftar").text
        for article in Document.articles where article.name != "Daftar.md" {
            #expect(landing.contains("<doc:\(article.name.dropLast(3))>"), "\(article.name)")
        }
    }
}
