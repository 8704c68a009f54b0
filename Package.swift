// swift-tools-version: 6.2

import PackageDescription

/// What every target is compiled with: the strictest language mode, and no warning passes.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The modules that tests run over millions of states: optimised in debug builds too, so that
/// `swift test` takes seconds where it would take minutes.
///
/// SwiftPM lets another package depend on a target with such flags, by tag or revision too, because the
/// first line asks for tools 6.2; with older ones it refuses.
let fast: [SwiftSetting] =
  strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "checker",
  products: [
    .executable(name: "checker", targets: ["checker"]),
    .library(name: "Explorer", targets: ["Explorer"]),
    // For the benchmarks, which are a package of their own.
    .library(name: "TestSupport", targets: ["TestSupport"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "Explorer", swiftSettings: fast),
    .target(name: "Spec", dependencies: ["Explorer"], swiftSettings: fast),
    .target(name: "Invariants", dependencies: ["Spec", "Explorer"], swiftSettings: fast),
    .executableTarget(
      name: "checker", dependencies: ["Invariants", "Spec", "Explorer"], swiftSettings: fast),
    .target(
      name: "TestSupport", dependencies: ["Explorer"], path: "Tests/TestSupport",
      swiftSettings: fast),
    .target(
      name: "AuditSupport", dependencies: ["Explorer", "Spec", "Invariants", "TestSupport"],
      path: "Tests/AuditSupport", swiftSettings: fast),
    .testTarget(
      name: "ExplorerTests", dependencies: ["Explorer", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SpecTests", dependencies: ["Spec", "Explorer", "TestSupport"], swiftSettings: fast),
    .testTarget(
      name: "InvariantsTests", dependencies: ["Invariants", "Spec", "Explorer", "TestSupport"],
      swiftSettings: fast),
    // Reads the sources; it needs none of their modules.
    .testTarget(name: "RepositoryTests", swiftSettings: strict),
    .testTarget(
      name: "checkerTests",
      dependencies: [
        "checker", "Invariants", "Spec", "Explorer", "TestSupport", "AuditSupport",
      ],
      exclude: ["Fuzzing/Corpus"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
