/// Which thread takes a step.
public struct ThreadIdentity: BitwiseCopyable, Sendable {
  /// Its kind.
  public var actor: Actor
  /// The host that it runs on.
  public var host: Host
  /// The current VM.
  public var vm: VM
  /// The slot of its call, for the two halves of a call.
  public var call: UInt8 = 0
}
