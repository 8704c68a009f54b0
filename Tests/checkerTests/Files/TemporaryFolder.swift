import Glibc

@testable import checker

/// Runs a test in a new folder, which is removed afterwards with its contents.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  let parent = Surroundings.variable("TMPDIR") ?? "/tmp"
  var template = Array("\(parent)/checker-tests.XXXXXX".utf8CString)
  guard let pointer = mkdtemp(&template) else { throw SystemError(number: errno) }
  let folder = String(cString: pointer)
  defer { remove(folder: folder) }
  try body(folder)
}

private func remove(folder: String) {
  for name in (try? Folder.names(in: folder)) ?? [] {
    let path = folder + "/" + name
    var status = stat()
    let isFolder = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isFolder { remove(folder: path) } else { unlink(path) }
  }
  rmdir(folder)
}

/// Creates files that contain an empty object, and their folders.
func makeFiles(_ names: String..., in folder: String) throws {
  for name in names {
    var path = folder
    for part in name.split(separator: "/").dropLast() {
      path += "/" + part
      mkdir(path, 0o777)
    }
    try OutputFile.write("{}\n", to: folder + "/" + name)
  }
}
