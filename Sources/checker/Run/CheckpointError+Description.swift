import Explorer

extension CheckpointError {
  /// What was found, and what was expected.
  var description: String {
    switch self {
    case .system(let path, let number):
      "cannot use the checkpoint \(path.quoted): \(SystemError(number: number).text)"
    case .notAFile(let path):
      "found \(path.quoted) for a checkpoint, which is no regular file, expected none or a checkpoint"
    case .otherFile(let path):
      "found the file \(path.quoted) for a checkpoint, which is none, expected no file or a checkpoint; "
        + "--force replaces it"
    case .inUse(let path):
      "cannot write the checkpoint \(path.quoted): another process writes it"
    case .tooLong(let path, let extra):
      "the checkpoint \(path.quoted) is damaged: it goes on for \(NumberFormat.size(extra)) after its end"
    case .notACheckpoint(let path):
      "found no checkpoint in \(path.quoted), expected a file that --checkpoint has written"
    case .otherVersion(let path, let found, let expected):
      "found version \(found) of the format in the checkpoint \(path.quoted), expected \(expected)"
    case .otherSystem(let path, let found, let expected):
      "the checkpoint \(path.quoted) belongs to another search: "
        + Self.difference(found: found, expected: expected)
    case .truncated(let path):
      "the checkpoint \(path.quoted) is cut off: it ends before all of it was read"
    case .damaged(let path, let part):
      "the checkpoint \(path.quoted) is damaged, in the part with \(part)"
    case .tooLarge(let path, let needed, let limit):
      "the checkpoint \(path.quoted) needs \(NumberFormat.size(needed)) of memory, "
        + "but the limit is \(NumberFormat.size(limit)); --memory changes it"
    case .otherStore(let path, let found, let expected):
      "the checkpoint \(path.quoted) has \(found.rawValue) states, "
        + "but --store asks for \(expected.rawValue) ones"
    }
  }

  /// The first line that differs.
  private static func difference(found: String, expected: String) -> String {
    let found = found.split(separator: "\n")
    let expected = expected.split(separator: "\n")
    for (index, line) in expected.enumerated() where index >= found.count || found[index] != line {
      let other = index < found.count ? "\"\(found[index])\"" : "nothing"
      return "found \(other), expected \"\(line)\""
    }
    return "it says more than was expected"
  }
}
