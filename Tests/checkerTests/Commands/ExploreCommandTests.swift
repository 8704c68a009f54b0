import Foundation
import Testing

@testable import checker

@Test func `a session through a pipe prints each answer`() throws {
  try withTemporaryFolder { folder in
    guard let checker = WholeProcess.checker else { return }
    let model = try ModelSource.update.write(in: folder)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: checker)
    process.arguments = ["explore", "--any-folder", model]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("guest\ntakeEvent\nback\nquit\n".utf8))
    try input.fileHandleForWriting.close()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      text == """
        \(model): A test
        "help" lists the commands.

          1  guest  vm0 reports something on host0
                      host0: event for vm0 none → waiting
        1  guest: vm0 reports something on host0
             host0: event for vm0 none → waiting

          1  host0 xapi events  takeEvent vm0
                                  host0: event for vm0 waiting → none
        2  host0 xapi events: takeEvent vm0
             host0: event for vm0 waiting → none

          1  host0 xapi events  recallEvent vm0
        after 1 step
          1  host0 xapi events  takeEvent vm0
                                  host0: event for vm0 waiting → none

        """)
  }
}
