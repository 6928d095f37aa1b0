package wenmai.broken.cli;

import java.net.http.HttpClient;

/** HTTP outside of fetching. */
record AsksTheWeb(HttpClient client) {}
