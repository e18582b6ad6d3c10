// The portal runs on Linux (Debian, Ubuntu, containers); Windows is not built for.
[assembly: System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
