import Foundation
import Testing

@Suite struct DaftarTests {
    @Test func `a run sees a home, a working folder and an environment of its own`() throws {
        let daftar = try Daftar(environment: ["DAFTAR_AUTHOR": "aigul", "TZ": "Asia/Bishkek"])
        var program = daftar.program(
            ["-c", "pwd -P; env | grep -v -e '^_=' -e '^PATH=' -e PWD= -e SHLVL= | sort"],
            environment: ["DAFTAR_NOW": "2023-09-19T12:00:00Z"])
        program.executable = "sh"
        let expected = """
            \(daftar.folder.path)
            DAFTAR_AUTHOR=aigul
            DAFTAR_NOW=2023-09-19T12:00:00Z
            HOME=\(daftar.home.path)
            LANG=C.UTF-8
            TMPDIR=\(daftar.home.path)
            TZ=Asia/Bishkek

            """
        #expect(try program.run().stdout.text == expected)
    }

    @Test func `the built program is found and runs`() throws {
        #expect(try Daftar().run("--help").exitCode == 0)
    }
}
