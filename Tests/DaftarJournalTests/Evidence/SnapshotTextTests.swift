import DaftarJournal
import Testing

@Suite struct SnapshotTextTests {
    private func html(_ page: String) throws -> String? {
        try SnapshotText.text(of: Array(page.utf8), as: MediaType("text/html"))
    }

    @Test(arguments: [
        ("<p>one</p><p>two</p>", "one\ntwo"), ("<div><div><p>one</p></div></div>two", "one\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"), ("<b>o</b>ne <i>two</i>", "one two"),
        ("  one \n\t two  ", "one two"), ("<p> one </p> <p> two </p>", "one\ntwo"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"), ("<table><tr><td>one<td>two</table>", "one\ntwo"),
        ("<pre>one\n   two</pre>", "one two"), ("one&nbsp;&nbsp;two", "one\u{A0}\u{A0}two"),
        ("&laquo;one&raquo; &amp; &#1090;&#x1F6A4; &lt;two&gt;", "«one» & т\u{1F6A4} <two>"),
        ("one &unknown; two", "one &unknown; two"),
        ("<title>no</title><h1>yes</h1>", "yes"), ("<head><title>no</title></head>yes", "yes"),
        ("one<script>var two = '<p>'</script> three", "one three"), ("<style>p {}</style>one", "one"),
        ("<noscript>no</noscript>one<template><p>no</p></template>", "one"), ("one<!-- no -->two", "onetwo"),
        ("<article><section>one</section></article><p>two</p>", "one\ntwo"),
        ("<p title='no' data-x=\"no\">one", "one"), ("", ""), ("<p></p>", ""),
        ("<p>one</b></div></p>two", "one\ntwo"), ("<p>one <a href='x'>two</p>", "one two"),
        ("\u{FEFF}<p>one", "one"), ("Ҳукумат, өкмөт, 👩‍👩‍👧", "Ҳукумат, өкмөт, 👩‍👩‍👧"),
        ("<meta charset=windows-1251><p>өкмөт", "өкмөт"),
    ])
    func `of HTML the words are read that a reader sees`(page: String, text: String) throws {
        #expect(try html(page) == text)
    }

    @Test func `entities that a document declares are not known`() throws {
        let bomb = """
            <!DOCTYPE html [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">
            <!ENTITY f SYSTEM "file:///etc/passwd">]><p>x &c; &f; y</p>
            """
        let text = try #require(try html(bomb))
        #expect(text.hasSuffix("x &c; &f; y") && text.utf8.count < 200 && !text.contains("root:"))
    }

    @Test func `elements within each other without end are refused, wide documents are not`() throws {
        #expect(throws: EvidenceError.htmlTooDeep(limit: 5000)) {
            try html(String(repeating: "<div>", count: 20_000) + "x")
        }
        let deep = String(repeating: "<i>", count: 1000) + "x"
        #expect(try html(deep) == "x")
        let wide = try #require(try html(String(repeating: "<p>word</p>", count: 20_000)))
        #expect(wide.utf8.count == 5 * 20_000 - 1)
        // One text node of 11 MB, longer than libxml2 takes a text of XML to be.
        let long = String(repeating: "word ", count: 2_200_000)
        #expect(try html("<p>" + long)?.utf8.count == long.utf8.count - 1)
    }

    @Test func `plain text is what its bytes say, without a byte order mark`() throws {
        func plain(_ bytes: [UInt8], _ type: String = "text/plain") throws -> String? {
            try SnapshotText.text(of: bytes, as: MediaType(type))
        }
        #expect(try plain(Array("\u{FEFF}a\r\n  <b>".utf8)) == "a\r\n  <b>")
        #expect(try plain(Array("a".utf8), "Text/Markdown; charset=utf-8") == "a")
        #expect(try plain([0xFF, 0xFE, 0x61, 0], "application/pdf") == nil)
        for bytes: [UInt8] in [[0xFF], [0x61, 0], [0xED, 0xA0, 0x80], [0xFF, 0xFE, 0x61, 0x00]] {
            #expect(throws: EvidenceError.notUTF8(declared: nil)) { try plain(bytes) }
        }
    }

    @Test(
        arguments: [
            // U+2460 in JIS X 0213 and not in Shift JIS; the beginning of a letter of two bytes; nothing in windows-1252.
            ("shift_jis", [0x87, 0x40]), ("shift_jis", [0x8E]), ("euc-jp", [0xFF, 0xFF]),
            ("windows-1252", [0x81]),
            ("klingon", [0xE9]), ("html", [0xE9]), ("utf-8", [0xE9]), ("utf-16", [0xE9]),
            ("utf-16le", [0xE9, 0x20]),
            ("utf-32", [0xE9]), ("ucs-4", [0xE9]), ("utf-7", [0xE9]), ("ibm037", [0xE9]),
            ("iso-8859-5//ignore", [0xE9]),
        ] as [(String, [UInt8])])
    func `a byte that means nothing in the declared encoding is refused, and does not end the text`(
        charset: String, bytes: [UInt8]
    ) throws {
        let text = Array("<p>before ".utf8) + bytes + Array(" and behind</p>".utf8)
        #expect(throws: EvidenceError.notUTF8(declared: charset)) {
            try SnapshotText.text(of: text, as: MediaType("text/html; charset=\(charset)"))
        }
        guard !charset.contains("/") else { return }
        #expect(throws: EvidenceError.notUTF8(declared: charset)) {
            try SnapshotText.text(
                of: Array("<meta charset=\(charset)>".utf8) + text, as: MediaType("text/html"))
        }
    }

    @Test(
        arguments: [
            ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "\u{65E5}\u{672C}"),
            ("euc-kr", [0xC7, 0xD1], "\u{D55C}"), ("koi8-r", [0xCD, 0xC9, 0xD2], "\u{43C}\u{438}\u{440}"),
            ("windows-1251", [0xCC, 0xE8, 0xF0], "\u{41C}\u{438}\u{440}"),
            ("gb18030", [0xD6, 0xD0, 0x81, 0x30, 0x81, 0x30], "\u{4E2D}\u{80}"),
        ] as [(String, [UInt8], String)])
    func `other encodings are read to their end`(charset: String, bytes: [UInt8], text: String) throws {
        let page = Array("<meta charset='\(charset)'><p>a ".utf8) + bytes + Array(" b".utf8)
        #expect(try SnapshotText.text(of: page, as: MediaType("text/html")) == "a \(text) b")
    }

    @Test func `characters that no page may hold are left out, and the text goes on`() throws {
        #expect(try html("one\u{1}\u{8} two\u{FFFE} three&#0;&#xFFFF; four") == "one two three four")
    }

    @Test func `UTF-8 that calls itself UTF-16 is UTF-8`() throws {
        #expect(try html("<meta charset=utf-16><p>\u{4E2D} one") == "\u{4E2D} one")
    }

    @Test func `what calls itself Latin-1 is read as the set of Windows that people mean`() throws {
        let page = Array("<meta charset=\"ISO-8859-1\"><p>".utf8) + [0x93, 0x6E, 0x6F, 0x94, 0x20, 0xE9]
        #expect(try SnapshotText.text(of: page, as: MediaType("text/html")) == "\u{201C}no\u{201D} \u{E9}")
    }
}
