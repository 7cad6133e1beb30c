import Glibc

/// The harness itself could not do its work; says nothing about the program under test.
struct HarnessError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    init(_ action: String, _ code: Int32) {
        self.init("\(action): \(String(cString: strerror(code)))")
    }
}
