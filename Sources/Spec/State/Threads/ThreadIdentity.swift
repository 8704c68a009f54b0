/// The identity of the thread that takes a step.
public struct ThreadIdentity: BitwiseCopyable, Sendable {
  /// The kind of thread.
  public var actor: Actor
  /// The host that the thread runs on.
  public var host: Host
  /// The current VM.
  public var vm: VM
  /// The slot of the thread's call, for the two halves of a call.
  public var call: UInt8 = 0
}
