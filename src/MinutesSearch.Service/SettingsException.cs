namespace MinutesSearch.Service;

/// <summary>A setting cannot be used. The message names it, and says what to do.</summary>
public sealed class SettingsException(string message) : Exception(message);
