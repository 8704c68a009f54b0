import Spec

/// The schemas of the pool of a model and of its initial state.
enum PoolSchema {
  /// A host of any pool.
  static let host = JSONSchema.integer(in: 0...(Host.maximumCount - 1))

  /// A VM of any pool.
  static let vm = JSONSchema.integer(in: 0...(VM.maximumCount - 1))

  /// The size of the pool.
  static let pool = JSONSchema.object([
    .required(
      "hosts",
      .integer(in: 1...Host.maximumCount).described(
        "The number of hosts; host 0 is the master at the beginning.")),
    .required("vms", .integer(in: 1...VM.maximumCount).described("The number of VMs.")),
    .optional("ha", .boolean.described("Whether high availability is armed.")),
    .optional(
      "ha_reboot_vm_on_internal_shutdown",
      .boolean.described(
        "Whether high availability starts a protected VM again whose guest has shut itself down; "
          + "without it, true.")),
  ]).described("The size of the pool, and whether high availability is armed.")

  /// The initial place of each VM.
  static let initially = JSONSchema.array(
    of: .oneOf([
      initialVM(
        "running", .object([.required("on", host.described("The host."))]), "It runs on a host."),
      initialVM("halted", .constant(true), "It is halted, and known to no xenopsd."),
      initialVM(
        "suspended", .constant(true), "It is suspended, with an image, and known to no xenopsd."),
    ]), count: 1...VM.maximumCount
  ).described("Where each VM is at the beginning.")

  /// The VMs that high availability keeps running.
  static let protected = JSONSchema.array(of: vm, count: 1...VM.maximumCount)
    .with("uniqueItems", true)
    .described("The VMs that high availability keeps running; it must be armed.")

  /// The pool of a model with protected VMs.
  static let needOfProtected = NamedSchema(
    name: "protected",
    schema: .having([.required("pool", .having([.required("ha", .constant(true))]))]))

  private static func initialVM(
    _ key: String, _ state: JSONSchema, _ sentence: String
  ) -> JSONSchema {
    JSONSchema.object([
      .required("vm", vm.described("The VM, from 0.")), .required(key, state.described(sentence)),
    ]).titled(key)
  }
}
