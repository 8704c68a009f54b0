import Testing

@testable import checker

/// Inputs that once failed, and others that reach far, in a folder for each parser.
private let corpus = Repository.path + "/Tests/checkerTests/Fuzzing/Corpus"

@Test(arguments: FuzzedParser.allCases)
func `no parser fails on an input that ever failed`(parser: FuzzedParser) throws {
  let folder = "\(corpus)/\(parser.rawValue)"
  let names = try Folder.names(in: folder)
  #expect(!names.isEmpty)
  for name in names {
    let input = try InputFile.read("\(folder)/\(name)")
    let duration = ContinuousClock().measure { parser.read(input) }
    #expect(duration < .seconds(20), "\(name)")
  }
}
