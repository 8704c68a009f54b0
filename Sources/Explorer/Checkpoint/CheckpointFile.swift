/// The format of checkpoints.
enum CheckpointFile {
  /// The first bytes of every checkpoint.
  static let magic = Array("checker checkpoint\n".utf8)

  /// The version of the format; files of other versions are refused.
  static let version: UInt8 = 3

  /// Writes a checkpoint of a search.
  static func write(
    to place: CheckpointPlace, identity: String, _ snapshot: SearchSnapshot,
    _ storage: some Checkpointed
  ) throws(CheckpointError) {
    var writer = try CheckpointWriter(place)
    try writer.writeRaw(magic + [version, storage.store == .plain ? 0 : 1])
    try writer.write(part: .identity, array: Array(identity.utf8))
    try writer.write(part: .progress, words: snapshot.words)
    try storage.write(snapshot, to: writer)
    try writer.write(part: .end, words: [])
    try writer.complete()
  }

  /// Opens a checkpoint and reads everything before the states.
  static func open(
    _ path: String, identity: String, labelCount: Int, propertyCount: Int
  ) throws(CheckpointError) -> OpenCheckpoint {
    var reader = try CheckpointReader(path)
    var head = [UInt8](repeating: 0, count: magic.count + 2)
    do throws(CheckpointError) {
      try head.withMutableRawBytes { bytes throws(CheckpointError) in try reader.readRaw(bytes) }
    } catch .truncated {
      throw .notACheckpoint(path: path)
    }
    guard head.starts(with: magic) else { throw .notACheckpoint(path: path) }
    let found = head[magic.count]
    guard found == version else {
      throw .otherVersion(path: path, found: Int(found), expected: Int(version))
    }
    let store: StoreKind
    switch head[magic.count + 1] {
    case 0: store = .plain
    case 1: store = .compressed
    default: throw .damaged(path: path, part: CheckpointPart.identity.name)
    }
    let text = String(decoding: try reader.bytes(of: .identity), as: UTF8.self)
    guard text == identity else {
      throw .otherSystem(path: path, found: text, expected: identity)
    }
    let words = try reader.words(of: .progress)
    guard
      let snapshot = SearchSnapshot(
        words: words, labelCount: labelCount, propertyCount: propertyCount)
    else { throw .damaged(path: path, part: CheckpointPart.progress.name) }
    return OpenCheckpoint(reader: reader, store: store, snapshot: snapshot)
  }
}

/// A checkpoint whose states have not been read yet.
struct OpenCheckpoint: ~Copyable {
  var reader: CheckpointReader
  let store: StoreKind
  let snapshot: SearchSnapshot

  init(reader: consuming CheckpointReader, store: StoreKind, snapshot: SearchSnapshot) {
    self.reader = reader
    self.store = store
    self.snapshot = snapshot
  }
}
