import Testing

@testable import checker

@Test(arguments: [("plain", 1), ("auto", 2)])
func `a limit on memory holds for the whole process`(store: String, threads: Int) throws {
  let limit = 64 << 20
  try withTemporaryFolder { folder in
    let process = try #require(
      WholeProcess.run([
        "check", Repository.path + "/Benchmarks/models/whole-pool.jsonc", "--memory", "64M",
        "--property", "TypeOK", "--store", store, "--threads", "\(threads)", "--output",
        folder + "/report.txt",
      ]))
    let report = try InputFile.text(of: folder + "/report.txt")
    let lines = report.split(separator: "\n")
    #expect(lines.contains("incomplete: the limit of 64 MiB of memory was reached"))
    // The limit was reached, and was respected to within a twentieth.
    #expect(process.peakBytes > limit / 10 * 8)
    #expect(process.peakBytes <= limit / 20 * 21)
  }
}
