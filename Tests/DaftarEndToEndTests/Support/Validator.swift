import Foundation
import Testing

/// A program in `Tests/Validators` that reads a document with a library of others, and prints what it read.
enum Validator {
    /// What it read, as JSON; it must accept the document.
    static func read(_ document: Data, with name: String) throws -> JSON {
        let outcome = try run(document, with: name)
        #expect(outcome.exitCode == 0, "\(outcome.stderr.text)")
        return try JSON(outcome.stdout.data)
    }

    static func run(_ document: Data, with name: String) throws -> Outcome {
        // Debian's own Python, for which its packages are.
        try Program(
            executable: "/usr/bin/python3", arguments: ["\(Repository.folder)/Tests/Validators/\(name).py"]
        )
        .run(stdin: document)
    }
}
