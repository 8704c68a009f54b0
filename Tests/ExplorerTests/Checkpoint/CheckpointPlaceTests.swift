import Foundation
import TestSupport
import Testing

@testable import Explorer

/// A folder that is removed after the test.
private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "/place-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

private func write(_ text: String, to path: String) throws {
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}

private func text(of path: String) throws -> String {
  try String(contentsOfFile: path, encoding: .utf8)
}

/// Searches two levels and writes a checkpoint, if the path allows one.
private func search(to path: String, replacesAnyFile: Bool = false) throws {
  var options = ExplorationOptions(threads: 1, limits: Limits(depth: 2))
  options.checkpoint = CheckpointPlan(
    path: path, intervalSeconds: 1000, replacesAnyFile: replacesAnyFile)
  options.identity = "a test"
  _ = try explore(TwoPhaseCommit(resourceManagers: 3), options: options)
}

@Test func `a file that is no checkpoint stays`() throws {
  try withFolder { folder in
    let path = folder + "/model.jsonc"
    try write("{}", to: path)
    #expect(throws: CheckpointError.otherFile(path: path)) {
      try CheckpointPlan(path: path, intervalSeconds: 1).check()
    }
    try search(to: path)
    #expect(try text(of: path) == "{}")
    try search(to: path, replacesAnyFile: true)
    #expect(try Data(contentsOf: URL(filePath: path)).starts(with: CheckpointFile.magic))
  }
}

@Test func `an empty file and a checkpoint are replaced`() throws {
  try withFolder { folder in
    let path = folder + "/search.checkpoint"
    try write("", to: path)
    for _ in 0..<2 {
      try CheckpointPlan(path: path, intervalSeconds: 1).check()
      try search(to: path)
      #expect(try Data(contentsOf: URL(filePath: path)).starts(with: CheckpointFile.magic))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["search.checkpoint"])
  }
}

@Test func `a link stays a link, and one to nothing is refused`() throws {
  try withFolder { folder in
    try write("", to: folder + "/real")
    #expect(symlink("real", folder + "/link") == 0)
    try search(to: folder + "/link")
    #expect(try Data(contentsOf: URL(filePath: folder + "/real")).count > 100)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link")
    #expect(link == "real")
    #expect(symlink("none", folder + "/dangling") == 0)
    #expect(throws: CheckpointError.system(path: folder + "/dangling", number: ENOENT)) {
      try CheckpointPlan(path: folder + "/dangling", intervalSeconds: 1).check()
    }
  }
}

@Test func `devices, pipes and folders are refused`() throws {
  try withFolder { folder in
    #expect(mkfifo(folder + "/pipe", 0o600) == 0)
    for path in ["/dev/full", "/dev/null", folder + "/pipe", folder] {
      #expect(throws: CheckpointError.notAFile(path: path)) {
        try CheckpointPlan(path: path, intervalSeconds: 1).check()
      }
    }
  }
}

@Test func `the file beside it is not destroyed either, nor shared with another process`() throws {
  try withFolder { folder in
    let path = folder + "/search.checkpoint"
    try write("mine", to: path + ".part")
    #expect(throws: CheckpointError.otherFile(path: path + ".part")) {
      try CheckpointPlan(path: path, intervalSeconds: 1).check()
    }
    try search(to: path)
    #expect(try text(of: path + ".part") == "mine")
    // What a process that was killed has left is used again.
    try write("checker che", to: path + ".part")
    let place = try CheckpointPlace(path, replacesAnyFile: false)
    let descriptor = try place.open()
    #expect(throws: CheckpointError.inUse(path: path)) { try place.open() }
    close(descriptor)
    try search(to: path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["search.checkpoint"])
  }
}

@Test func `a checkpoint with something after its end is refused`() throws {
  try withFolder { folder in
    let path = folder + "/search.checkpoint"
    try search(to: path)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data([0, 1, 2]))
    try handle.close()
    var options = ExplorationOptions(threads: 1)
    options.resumedPath = path
    options.identity = "a test"
    #expect(throws: ExplorationError.checkpoint(.tooLong(path: path, extraBytes: 3))) {
      try explore(TwoPhaseCommit(resourceManagers: 3), options: options)
    }
  }
}
