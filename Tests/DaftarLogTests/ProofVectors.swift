import DaftarLog
import Testing

/// Made by another program from RFC 6962 and the C2SP formats: three hundred lines, a key, and what follows from them.
///
/// The key is a test key: its seed is the bytes 0 to 31.
enum ProofVectors {
    static let lines = (0..<300).map { index in
        let digits = String(repeating: "0", count: 4 - String(index).count) + String(index)
        let type = index % 3 == 0 ? "remark" : "meeting"
        return #"{"seq":\#(index),"id":"ev-\#(digits)","type":"\#(type)","text":"Баткен №\#(index)"}"#
    }

    static let vkey = "example.org/daftar-vectors+88393aa1+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    static let skey =
        "PRIVATE+KEY+example.org/daftar-vectors+88393aa1+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f"

    /// Roots in base64, by size.
    static let roots = [
        0: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        1: "M8HtYHBTQAHqF8wJs8ynz3JeEGSNJkPmMX3/++vNPMU=",
        2: "XGiUNgUbSYzTReCTcpAsReu/u5xAKAZ5g3BEyAffB1c=",
        3: "EvXeoNbs7r9dAuDxXN3zPQon+QDUTnA/YGV+PXoJTLs=",
        7: "W1btaLi8/9fmX6UoMfrImNCGcQj2CtefYLzPFXF20EI=",
        8: "80ryICKROyoi9+CZUA+4GWEj1Rg6kvJUajrrtox5qlU=",
        255: "Kb6DhKQ2jhgxShwVUSigHavCLHD9nsBqHGavuBX9zTA=",
        256: "fOA91I7qrjf0oNCn5GQq4yZOuQnCsrcJh/xYO3zRm7I=",
        257: "KWakk1j+pxtH2dBtS2P/eevwaanrJIMaRoIUAmNN7Rw=",
        300: "UsAkYuPI7yUQWh+O7lJCKafSuadpN3YJ/rU/lOHnfV8=",
    ]

    static let checkpoint300 = """
        example.org/daftar-vectors
        300
        UsAkYuPI7yUQWh+O7lJCKafSuadpN3YJ/rU/lOHnfV8=

        — example.org/daftar-vectors iDk6odvSoL9Tu2IiLtw9EpN3lWa4IBeKpWpcHdnKVNSwmuzWYw1e53SfFQAA2pP2XkBo5oW/rkIDWX0yAc22AKyEogE=

        """

    /// That event #273 is in the log of 300.
    static let inclusion273 = """
        c2sp.org/tlog-proof@v1
        index 273
        w57nKVwYdnoE76b5LqKhrP6gR09osHvd8z9wg4fB+Vk=
        LUD64z5R+Q7sapoQB64svHqMrdlGOjNAdFhnPnLf7aA=
        I8PvPvPYuN4Io+RtJRQ2zNWbZezWb2+ZgtcHe5xyZd8=
        549tNRAWuiHvaay8Y2+LZ8h1jobE+Rhs6RFe7LyQuaY=
        mnHOPUSqY7B8SO0Q6ZxSvFCQPolF3eEzK3DTVkADa8s=
        xwa/1Vemj6V0rThBKxGGCl18mXRpwGXICd+hk7nVtXs=
        fOA91I7qrjf0oNCn5GQq4yZOuQnCsrcJh/xYO3zRm7I=

        example.org/daftar-vectors
        300
        UsAkYuPI7yUQWh+O7lJCKafSuadpN3YJ/rU/lOHnfV8=

        — example.org/daftar-vectors iDk6odvSoL9Tu2IiLtw9EpN3lWa4IBeKpWpcHdnKVNSwmuzWYw1e53SfFQAA2pP2XkBo5oW/rkIDWX0yAc22AKyEogE=

        """

    /// That the log of 256 became the log of 300.
    static let consistency256 = """
        old 256
        TY8TIxADUQ16cHSRgpO/2yHTbaW+aCoR112D7UFlIj4=

        example.org/daftar-vectors
        300
        UsAkYuPI7yUQWh+O7lJCKafSuadpN3YJ/rU/lOHnfV8=

        — example.org/daftar-vectors iDk6odvSoL9Tu2IiLtw9EpN3lWa4IBeKpWpcHdnKVNSwmuzWYw1e53SfFQAA2pP2XkBo5oW/rkIDWX0yAc22AKyEogE=

        """

    /// The tiles of the log of 300, by path: the SHA-256 of what belongs in each.
    static let tiles = [
        "tile/0/000": "f15c5487796f79456c214ac4bcb7cc6ca7921ec589e75dfe615188b9942009fe",
        "tile/0/001.p/44": "b32074eb4349fcdf1d80d319797675f7eff15491f83f67f6f24a977cf163bfb0",
        "tile/1/000.p/1": "a92600a51ecf5ff75c2ac09b37931923f48c61e9816760e4c0ded9535273be87",
        "tile/entries/000": "3bd39d523b46bf934af7a2db990a0be1675bb5a093b830e376501329f0fcdbb3",
        "tile/entries/001.p/44": "a6a6dc780323ea8397da11f7b6265dd03a2453da7a855de2437d81ad731ae597",
    ]
}
