/// An import of metadata that waits in a VM's queue in xenopsd; outlives the xapi that asked for it.
///
/// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.import_metadata_async`: a queued
///   `VM_import_metadata`.
public enum QueuedImport: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// No import waits.
  case none
  /// The import creates the metadata if the VM has gone by then.
  case recreating
  /// The import does nothing if the VM has gone by then.
  case updating

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .none: "none"
    case .recreating: "waits"
    case .updating: "waits, for a VM that is still known"
    }
  }
}
