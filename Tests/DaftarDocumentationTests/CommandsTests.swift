import Foundation
import Testing

struct CommandsTests {
    @Test(arguments: Document.all.filter { !$0.steps.isEmpty })
    func `the commands of a page print what it shows`(_ document: Document) throws {
        let outputs = try Home().outputs(of: document.steps.map(\.command))
        #expect(outputs.count == document.steps.count, "a command ended the shell")
        for (step, output) in zip(document.steps, outputs) {
            #expect(output == step.output, "\(document.name), line \(step.line): \(step.command)")
        }
    }

    @Test(arguments: Document.all)
    func `every command and option that a page names exists`(_ document: Document) throws {
        let program = try CommandTree(of: Home())
        let blocks = document.sections.flatMap(\.fences).flatMap(\.lines)
        for text in document.codeSpans + document.steps.map(\.command) + blocks {
            for call in CommandTree.calls(in: text) {
                #expect(program.objection(to: call) == nil, "\(document.name): \(text)")
            }
        }
    }

    @Test func `every command has a page that names it`() throws {
        let text = Document.all.map(\.text).joined()
        for name in try CommandTree(of: Home()).names {
            #expect(text.contains("daftar \(name)"), "daftar \(name)")
        }
    }

    @Test func `the two commands of the README are there and can be run`() throws {
        let scripts = Set(Document.readme.text.matches(of: /Scripts\/[a-z-]+/).map { String($0.0) })
        #expect(scripts.isSuperset(of: ["Scripts/demo", "Scripts/test"]))
        for script in scripts {
            let path = Document.repository.appending(path: script).path
            #expect(FileManager.default.isExecutableFile(atPath: path), "\(script)")
        }
    }
}
