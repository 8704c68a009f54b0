import Foundation

/// The parser that the variable FUZZED_PARSER names.
private let parser: FuzzedParser = {
  let name = getenv("FUZZED_PARSER").map { String(cString: $0) } ?? ""
  guard let parser = FuzzedParser(rawValue: name) else {
    let names = FuzzedParser.allCases.map(\.rawValue).joined(separator: ", ")
    FileHandle.standardError.write(Data("FUZZED_PARSER has to be one of \(names)\n".utf8))
    exit(2)
  }
  return parser
}()

/// Reads one input; libFuzzer calls it with inputs that reach more and more of the code.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  parser.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The main function, under the name that the package manager gives it: that of libFuzzer, as a function.
@_cdecl("fuzz_main")
public func fuzzMain(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { testOneInput($0, $1) }
}

/// The driver of libFuzzer.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Changes an input: half of the time as a tree of JSON, if it is one, otherwise as bytes and words.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int, _ seed: CUnsignedInt
) -> Int {
  var random = SeededRandom(seed: UInt64(seed))
  if Bool.random(using: &random),
    let changed = TreeMutation.mutated(
      Array(UnsafeBufferPointer(start: start, count: count)), using: &random),
    changed.count <= capacity
  {
    for (index, byte) in changed.enumerated() { start[index] = byte }
    return changed.count
  }
  return mutate(start, count, capacity)
}

/// The mutation of bytes and of words of the dictionary that libFuzzer has.
@_silgen_name("LLVMFuzzerMutate")
private func mutate(
  _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ capacity: Int
) -> Int

/// A generator of random numbers that a seed determines.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
