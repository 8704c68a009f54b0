public import Explorer

/// One way to search, of those that must all find the same.
public struct SearchVariant: Hashable, Sendable, CustomStringConvertible {
  /// The number of threads.
  public var threads = 1

  /// How states are kept.
  public var store = StoreKind.plain

  /// Whether alike things change places.
  public var usesSymmetry = false

  /// Whether local steps are merged.
  public var mergesSteps = false

  /// Whether the search is stopped, written to a checkpoint, and resumed.
  public var isInterrupted = false

  /// Whether memory is limited to about what the search needs.
  public var isShortOfMemory = false

  /// A search on one thread that keeps every state whole, reduces nothing, and never stops.
  public init() {}

  /// Every combination; a search changes its store only for lack of memory.
  public static let allCases: [SearchVariant] = {
    var variants = [SearchVariant()]
    func vary<Value>(_ path: WritableKeyPath<SearchVariant, Value>, _ values: [Value]) {
      variants = variants.flatMap { variant in
        values.map { value in
          var other = variant
          other[keyPath: path] = value
          return other
        }
      }
    }
    vary(\.mergesSteps, [false, true])
    vary(\.usesSymmetry, [false, true])
    vary(\.isInterrupted, [false, true])
    vary(\.isShortOfMemory, [false, true])
    vary(\.store, [.plain, .compressed, .auto])
    vary(\.threads, [1, 2, 4])
    return variants.filter { $0.store != .auto || $0.isShortOfMemory }
  }()

  /// The searches with each combination of reductions that never stop, on one thread.
  public static let withEachReduction = allCases.filter(\.isWhole)

  /// The searches with each combination of reductions that never stop, and a few others; different
  /// ones for different cases.
  public static func some(_ count: Int, case number: Int, ofSeed seed: UInt64) -> [SearchVariant] {
    var dice = Dice(seed: seed &+ 1, number: number)
    let others = (0..<count).compactMap { _ in dice.pick(allCases) }
    return withEachReduction + others.filter { !$0.isWhole }
  }

  /// Whether the search is the simplest with its reductions.
  var isWhole: Bool { self == whole }

  /// The simplest search with the same reductions.
  public var whole: SearchVariant {
    var whole = SearchVariant()
    whole.usesSymmetry = usesSymmetry
    whole.mergesSteps = mergesSteps
    return whole
  }

  /// The variant in words.
  public var description: String {
    [
      "\(threads) \(threads == 1 ? "thread" : "threads")", "\(store.rawValue) states",
      usesSymmetry ? "symmetry" : nil, mergesSteps ? "merged steps" : nil,
      isShortOfMemory ? "little memory" : nil, isInterrupted ? "resumed" : nil,
    ].compactMap(\.self).joined(separator: ", ")
  }
}
