import Foundation
import Testing

/// A page of the documentation: the README or an article.
struct Document: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let sections: [Section]

    static let readme = Document("README.md")
    static let articles = names(in: catalog).filter { $0.hasSuffix(".md") }.map { Document(catalog + $0) }
    static let all = [readme] + articles

    /// The folder of the repository, found from this file's own place.
    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let catalog = "Sources/DaftarDomain/Documentation.docc/"

    static func article(_ name: String) -> Document { Document(catalog + name + ".md") }

    private init(_ path: String) {
        name = path.split(separator: "/").last.map(String.init) ?? path
        text = try! String(contentsOf: Self.repository.appending(path: path), encoding: .utf8)
        sections = Section.all(in: text)
    }

    private static func names(in folder: String) -> [String] {
        try! FileManager.default.contentsOfDirectory(atPath: repository.appending(path: folder).path).sorted()
    }

    /// What stands in fences of a language, block by block.
    func blocks(in language: String) -> [Fence] {
        sections.flatMap(\.fences).filter { $0.language == language }
    }

    /// What stands between backquotes in the prose.
    var codeSpans: [String] {
        sections.flatMap { $0.prose.matches(of: /`([^`]+)`/) }.map { String($0.1) }
    }

    var testDescription: String { name }
}
