/// What libFuzzer calls with each input; it brings a `main` of its own. The first byte chooses the reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: bytes, count: count)
    guard let first = input.first else { return 0 }
    Reader.all[Int(first) % Reader.all.count](Array(input.dropFirst()))
    return 0
}
