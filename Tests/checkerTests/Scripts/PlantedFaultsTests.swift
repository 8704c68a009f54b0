import Foundation
import Testing

@testable import checker

private let python = InstalledProgram(name: "python3")

/// What `Scripts/planted-faults --check` says in a repository, with its status.
private func check(_ repository: String) throws -> String {
  let script = repository + "/Scripts/planted-faults"
  let result = try InstalledProgram(name: "bash").run([script, "--check"], in: repository)
  return "\(result.status): \(result.output)".trimmingCharacters(in: .whitespacesAndNewlines)
}

/// What the check says of one fault, given the text of the source that it is planted in.
private func check(_ fault: String, in source: String) throws -> String {
  var result = ""
  try withTemporaryFolder { folder in
    let files = FileManager.default
    try files.createDirectory(atPath: folder + "/Sources/M", withIntermediateDirectories: true)
    try files.copyItem(atPath: Repository.path + "/Scripts", toPath: folder + "/Scripts")
    let lists = folder + "/Scripts/planting/faults"
    try files.removeItem(atPath: lists)
    try files.createDirectory(atPath: lists, withIntermediateDirectories: true)
    try fault.write(toFile: lists + "/all.txt", atomically: true, encoding: .utf8)
    try source.write(toFile: folder + "/Sources/M/A.swift", atomically: true, encoding: .utf8)
    result = try check(folder)
  }
  return result
}

private let fault = """
  = a sum lacks its second part
  file: M/A.swift
  tests: ATests
  - first + second
  + first
  """

@Test(python.isNeeded) func `every fault of the lists can be planted`() throws {
  let result = try check(Repository.path)
  #expect(result.hasPrefix("0: all faults can be planted: "), "\(result)")
}

@Test(python.isNeeded) func `a fault is found however the lines of its text are broken`() throws {
  #expect(try check(fault, in: "first\n    + second") == "0: all faults can be planted: 1")
}

@Test(python.isNeeded, arguments: [("first - second", 0), ("first + second + first + second", 2)])
func `a fault that cannot be planted is named`(source: String, times: Int) throws {
  #expect(
    try check(fault, in: source)
      == "2: planted-faults: error: Scripts/planting/faults/all.txt:1: found the right text of "
      + "'a sum lacks its second part' \(times) times in Sources/M/A.swift, expected 1; adapt the "
      + "fault to the sources")
}

@Test(python.isNeeded) func `faults whose texts overlap are named`() throws {
  let other = fault.replacingOccurrences(of: "- first + second", with: "- second + third")
  let result = try check(fault + "\n\n" + other, in: "first + second + third")
  #expect(
    result
      == "2: planted-faults: error: Scripts/planting/faults/all.txt:7: the right text overlaps that "
      + "of 'a sum lacks its second part'; make one of them longer")
}

@Test(python.isNeeded) func `a fault without a text or a key is named`() throws {
  #expect(
    try check("= nothing\nfile: M/A.swift\ntests: T", in: "")
      == "2: planted-faults: error: Scripts/planting/faults/all.txt:1: the fault has no right text")
  #expect(
    try check("= nothing\nFile: M/A.swift", in: "").hasPrefix(
      "2: planted-faults: error: Scripts/planting/faults/all.txt:2: found 'File: M/A.swift', expected"
    ))
}
