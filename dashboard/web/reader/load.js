// The article's text and spans, fetched once a key; the wait and the fault are said in words.

const QUIET = 300; // ms before a wait is worth a word

function say(state, text, retry = null) {
  state.status.replaceChildren();
  if (!text) return;
  const line = state.document.createElement("p");
  line.textContent = text;
  state.status.append(line);
  if (!retry) return;
  const button = state.document.createElement("button");
  button.type = "button";
  button.textContent = "Retry";
  button.addEventListener("click", retry);
  line.append(" ", button);
}

async function fetchArticle(url, signal) {
  let answer;
  try {
    answer = await fetch(url, { signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("the server gave no answer", { cause: error });
  }
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
  const article = await answer.json().catch(() => null);
  if (typeof article?.text !== "string" || !Array.isArray(article.spans)) {
    throw new Error("the answer holds no text and spans");
  }
  return article;
}

/** Fetch the article of `data` if it is another one than before, and hand it on. */
export async function loadArticle(state, data, done) {
  const key = data?.key ?? null;
  if (key === state.key) return;
  state.key = key;
  state.abort?.abort();
  if (key === null) {
    done(null);
    say(state, "Choose an article.");
    return;
  }
  const abort = (state.abort = new AbortController());
  const wait = setTimeout(() => say(state, "Loading the article…"), QUIET);
  try {
    const article = await fetchArticle(data.url, abort.signal);
    if (abort.signal.aborted) return;
    say(state, "");
    done(article);
  } catch (error) {
    if (error.name === "AbortError" || abort.signal.aborted) return;
    done(null);
    say(state, `The article could not be loaded: ${error.message}.`, () => {
      state.key = null;
      loadArticle(state, data, done);
    });
  } finally {
    clearTimeout(wait);
  }
}
