import DaftarDomain
import DaftarTesting
import Foundation
import Testing

@Suite struct `Written JSON` {
    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (1, "1"), (-12, "-12"), (0.1, "0.1"), (1.5, "1.5"), (1e-7, "1e-07"),
        (9_007_199_254_740_992, "9007199254740992"), (1e16, "1e+16"),
        (Double.leastNonzeroMagnitude, "5e-324"),
        (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"),
        (0.30000000000000004, "0.30000000000000004"),
    ])
    func `a number has its shortest spelling`(number: Double, spelling: String) {
        #expect(JSONWriter.spelling(of: number) == spelling)
    }

    @Test func `every double is read back as itself`() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<5000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            #expect(try Self.reread(.number(number)) == .number(number))
        }
    }

    @Test func `every scalar but NUL is read back as itself`() throws {
        for first in stride(from: 1 as UInt32, through: 0x10FFFF, by: 61) {
            let scalars = (first..<first + 61).compactMap(Unicode.Scalar.init)
            let text = String(String.UnicodeScalarView(scalars))
            guard case .string(let read) = try Self.reread(.string(text)) else {
                Issue.record("no string"); return
            }
            #expect(read.unicodeScalars.elementsEqual(scalars))
        }
    }

    @Test func `texts escape quotes, backslashes and control characters, and nothing else`() {
        let text = "\"\\/\u{8}\u{c}\n\r\t\u{1f}\u{7f}é\u{2028}👍"
        #expect(JSONValue.string(text).text == "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u001f\u{7f}é\u{2028}👍\"")
    }

    @Test func `keys ascend by their bytes, and Foundation reads the same`() throws {
        let object = JSONValue.object([
            "b": .null, "B": .bool(true), "ab": .array([]), "a": .object([:]), "я": .number(1),
            "€": .number(2),
            "𝛌": .number(3), "\u{FFFD}": .number(4), "": .bool(false),
        ])
        #expect(
            object.text
                == #"{"":false,"B":true,"a":{},"ab":[],"b":null,"я":1,"€":2,"\#u{FFFD}":4,"𝛌":3}"#)
        #expect(try JSONSerialization.jsonObject(with: Data(object.text.utf8)) is [String: Any])
    }

    private static func reread(_ value: JSONValue) throws -> JSONValue {
        try Array(value.text.utf8).withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            let value = try reader.value()
            try reader.finish()
            return value
        }
    }
}
