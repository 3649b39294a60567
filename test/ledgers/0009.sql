--
-- PostgreSQL database dump
--

\restrict wrHDxC8KNHpU2arugR1tHBuv7cY3ArubpaWluBmuZAnLtwsxvfRq4Jk88c4dX2d

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: amends_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.amends_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin perform pg_notify('amends', ''); return null; end $$;


--
-- Name: count_bin(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_bin() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
      if tg_op <> 'INSERT' then update counted set count = count - 1 where old.bin is not null and what = 'bin' and account = old.account
    and market = '' and state = old.bin; end if;
      if tg_op <> 'DELETE' then insert into counted (what, account, market, state, count)
    select 'bin', new.account, '', new.bin, 1 where new.bin is not null
    on conflict (what, account, market, state) do update set count = counted.count + 1; end if;
      return null;
    end $$;


--
-- Name: count_occurrence(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_occurrence() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
      if tg_op <> 'INSERT' then update counted set count = count - 1 where true and what = 'occurrence' and account = old.account
    and market = '' and state = old.state; end if;
      if tg_op <> 'DELETE' then insert into counted (what, account, market, state, count)
    select 'occurrence', new.account, '', new.state, 1 where true
    on conflict (what, account, market, state) do update set count = counted.count + 1; end if;
      return null;
    end $$;


--
-- Name: count_suspect(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_suspect() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
      if tg_op <> 'INSERT' then update counted set count = count - 1 where old.parse_suspect = 1 and what = 'suspect' and account = old.account
    and market = '' and state = ''; end if;
      if tg_op <> 'DELETE' then insert into counted (what, account, market, state, count)
    select 'suspect', new.account, '', '', 1 where new.parse_suspect = 1
    on conflict (what, account, market, state) do update set count = counted.count + 1; end if;
      return null;
    end $$;


--
-- Name: count_ticket(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.count_ticket() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ begin
      if tg_op <> 'INSERT' then update counted set count = count - 1 where true and what = 'ticket' and account = old.account
    and market = coalesce(old.market, '') and state = old.state; end if;
      if tg_op <> 'DELETE' then insert into counted (what, account, market, state, count)
    select 'ticket', new.account, coalesce(new.market, ''), new.state, 1 where true
    on conflict (what, account, market, state) do update set count = counted.count + 1; end if;
      return null;
    end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: absences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.absences (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    from_at text NOT NULL COLLATE pg_catalog."C",
    until_at text NOT NULL COLLATE pg_catalog."C",
    deputy_id text COLLATE pg_catalog."C"
);


--
-- Name: account_health; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_health (
    account text NOT NULL COLLATE pg_catalog."C",
    last_poll_at text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    problem_since text COLLATE pg_catalog."C",
    paused_until text COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    pause_reason text COLLATE pg_catalog."C",
    smtp_utf8 bigint,
    problem_reason text COLLATE pg_catalog."C"
);


--
-- Name: account_leases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_leases (
    account text NOT NULL COLLATE pg_catalog."C",
    holder text NOT NULL COLLATE pg_catalog."C",
    token bigint NOT NULL,
    until text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts (
    name text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    active bigint NOT NULL,
    changed_at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: autosaves; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.autosaves (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    turn_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    subject text NOT NULL COLLATE pg_catalog."C",
    letter text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: case_facts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_facts (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    market text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    form bigint DEFAULT 1 NOT NULL,
    product text COLLATE pg_catalog."C"
);


--
-- Name: case_files; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.case_files (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: chances; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chances (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: checks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.checks (
    name text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: client_drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.client_drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text COLLATE pg_catalog."C",
    uid bigint,
    revision bigint NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: company_sign_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.company_sign_ins (
    issuer text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: contacts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.contacts (
    contact_key text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    instead text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: corrections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.corrections (
    id text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    machine text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: counted; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.counted (
    what text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    count bigint NOT NULL
);


--
-- Name: customer_names; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_names (
    name_key text NOT NULL COLLATE pg_catalog."C",
    customer_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: customer_tiers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customer_tiers (
    customer_key text NOT NULL COLLATE pg_catalog."C",
    tier text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: customers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.customers (
    id text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    changed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: drafts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.drafts (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: fact_checks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fact_checks (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    line text NOT NULL COLLATE pg_catalog."C",
    result text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: failed_sign_ins; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failed_sign_ins (
    id text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: failed_tries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failed_tries (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    about text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: follow_ups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follow_ups (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    look_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: followed_problems; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.followed_problems (
    id text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    owner_id text NOT NULL COLLATE pg_catalog."C",
    due_on text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: followed_steps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.followed_steps (
    id text NOT NULL COLLATE pg_catalog."C",
    problem_id text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: forgotten; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.forgotten (
    account text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.history (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: invitations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitations (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    used_at text COLLATE pg_catalog."C"
);


--
-- Name: learned_examples; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.learned_examples (
    id text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    issue text NOT NULL COLLATE pg_catalog."C",
    locale text NOT NULL COLLATE pg_catalog."C",
    before_text text NOT NULL COLLATE pg_catalog."C",
    after_text text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: learned_pairs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.learned_pairs (
    turn_id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    issue text NOT NULL COLLATE pg_catalog."C",
    locale text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    template text COLLATE pg_catalog."C",
    machine text NOT NULL COLLATE pg_catalog."C",
    approved text NOT NULL COLLATE pg_catalog."C",
    why text NOT NULL COLLATE pg_catalog."C",
    changed bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: library_cases; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.library_cases (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    issue text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: mailboxes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailboxes (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    contiguous_uid bigint NOT NULL,
    last_poll_at text COLLATE pg_catalog."C",
    swept_at text COLLATE pg_catalog."C",
    sweep_found bigint
);


--
-- Name: marks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.marks (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: message_ids; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.message_ids (
    message_id text NOT NULL COLLATE pg_catalog."C",
    message_row text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: messages; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.messages (
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    direction text NOT NULL COLLATE pg_catalog."C",
    audience text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    ticket_id text COLLATE pg_catalog."C",
    bin text COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    parsed text NOT NULL COLLATE pg_catalog."C",
    spans text NOT NULL COLLATE pg_catalog."C",
    findings text COLLATE pg_catalog."C",
    flags text NOT NULL COLLATE pg_catalog."C",
    parse_suspect bigint NOT NULL
);


--
-- Name: model_batches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.model_batches (
    id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    service_id text COLLATE pg_catalog."C",
    asks text NOT NULL COLLATE pg_catalog."C",
    tokens bigint NOT NULL,
    micros bigint NOT NULL,
    made_at text NOT NULL COLLATE pg_catalog."C",
    until text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: model_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.model_jobs (
    id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    turn_id text COLLATE pg_catalog."C",
    message_id text COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    wish text NOT NULL COLLATE pg_catalog."C",
    told text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    why text COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    tries bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: model_meter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.model_meter (
    day text NOT NULL COLLATE pg_catalog."C",
    task text NOT NULL COLLATE pg_catalog."C",
    calls bigint NOT NULL,
    failures bigint NOT NULL,
    input bigint NOT NULL,
    cache_read bigint NOT NULL,
    cache_write bigint NOT NULL,
    output bigint NOT NULL,
    milliseconds bigint NOT NULL,
    micros bigint NOT NULL
);


--
-- Name: notices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notices (
    robot text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    event text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    told_at text COLLATE pg_catalog."C"
);


--
-- Name: occurrences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.occurrences (
    account text NOT NULL COLLATE pg_catalog."C",
    mailbox text NOT NULL COLLATE pg_catalog."C",
    uid_validity text NOT NULL COLLATE pg_catalog."C",
    uid bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    raw_sha256 text COLLATE pg_catalog."C",
    size bigint NOT NULL,
    internal_date text NOT NULL COLLATE pg_catalog."C",
    tries bigint NOT NULL,
    last_error text COLLATE pg_catalog."C",
    retry_at text COLLATE pg_catalog."C",
    envelope text COLLATE pg_catalog."C"
);


--
-- Name: order_names; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.order_names (
    name_key text NOT NULL COLLATE pg_catalog."C",
    order_key text NOT NULL COLLATE pg_catalog."C",
    order_date text COLLATE pg_catalog."C"
);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    order_key text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    changed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: outbox; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    turn_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    hash text NOT NULL COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    undo_until text NOT NULL COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    mime_sha256 text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    server_message_id text COLLATE pg_catalog."C",
    delivered_at text COLLATE pg_catalog."C",
    filed_at text COLLATE pg_catalog."C",
    file_note text COLLATE pg_catalog."C",
    approved text NOT NULL COLLATE pg_catalog."C",
    token text COLLATE pg_catalog."C",
    lease_until text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C"
);


--
-- Name: owner_notes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.owner_notes (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    about text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    answer text NOT NULL COLLATE pg_catalog."C",
    answered_by text COLLATE pg_catalog."C",
    answered_at text COLLATE pg_catalog."C",
    version text COLLATE pg_catalog."C"
);


--
-- Name: papers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.papers (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    token text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: product_names; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.product_names (
    name text NOT NULL COLLATE pg_catalog."C",
    counts_as text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: raw_chunks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_chunks (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    bytes bytea NOT NULL
);


--
-- Name: raw_mails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.raw_mails (
    sha256 text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: recovery_codes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recovery_codes (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    code_hash text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: saved_views; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_views (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C",
    query text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: schema_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_versions (
    version bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: search_terms; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_terms (
    term text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: second_factors; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.second_factors (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    sealed text NOT NULL COLLATE pg_catalog."C",
    last_step bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: secrets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.secrets (
    name text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    sealed text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    token_hash text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C",
    expires_at text NOT NULL COLLATE pg_catalog."C",
    device text COLLATE pg_catalog."C",
    seen_at text COLLATE pg_catalog."C"
);


--
-- Name: staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    sign_in text NOT NULL COLLATE pg_catalog."C",
    roles text NOT NULL COLLATE pg_catalog."C",
    time_zone text NOT NULL COLLATE pg_catalog."C",
    language text NOT NULL COLLATE pg_catalog."C",
    reads text NOT NULL COLLATE pg_catalog."C",
    accounts text COLLATE pg_catalog."C",
    markets text COLLATE pg_catalog."C",
    active bigint NOT NULL,
    password_hash text COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: staff_history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_history (
    id text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    staff_id text COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: staff_mail_wishes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_mail_wishes (
    staff_id text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    digest_hour bigint,
    warnings bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: staff_mails; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_mails (
    id text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    message_id text NOT NULL COLLATE pg_catalog."C",
    ready_at text NOT NULL COLLATE pg_catalog."C",
    until text NOT NULL COLLATE pg_catalog."C",
    attempts bigint NOT NULL,
    token text COLLATE pg_catalog."C",
    response text COLLATE pg_catalog."C",
    created_at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: stood_in; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stood_in (
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    staff_id text NOT NULL COLLATE pg_catalog."C",
    deputy_id text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: tasks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tasks (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    owner text COLLATE pg_catalog."C",
    due_at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: template_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.template_versions (
    id text NOT NULL COLLATE pg_catalog."C",
    path text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    base_hash text COLLATE pg_catalog."C",
    who text NOT NULL COLLATE pg_catalog."C",
    at text NOT NULL COLLATE pg_catalog."C",
    note text NOT NULL COLLATE pg_catalog."C",
    undone_at text COLLATE pg_catalog."C",
    undone_by text COLLATE pg_catalog."C"
);


--
-- Name: ticket_numbers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ticket_numbers (
    year bigint NOT NULL,
    last bigint NOT NULL
);


--
-- Name: tickets; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tickets (
    id text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    account text NOT NULL COLLATE pg_catalog."C",
    market text COLLATE pg_catalog."C",
    customer text NOT NULL COLLATE pg_catalog."C",
    customer_key text NOT NULL COLLATE pg_catalog."C",
    subject text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    issue text COLLATE pg_catalog."C",
    severity text NOT NULL COLLATE pg_catalog."C",
    severity_rank bigint NOT NULL,
    language text NOT NULL COLLATE pg_catalog."C",
    country text COLLATE pg_catalog."C",
    timezone text COLLATE pg_catalog."C",
    gist text NOT NULL COLLATE pg_catalog."C",
    assignee text COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    last_customer_mail_at text NOT NULL COLLATE pg_catalog."C",
    closed_at text COLLATE pg_catalog."C",
    close_reason text COLLATE pg_catalog."C",
    held_until text COLLATE pg_catalog."C",
    first_response_due_at text NOT NULL COLLATE pg_catalog."C",
    first_response_met_at text COLLATE pg_catalog."C",
    next_response_due_at text COLLATE pg_catalog."C",
    solution_due_at text COLLATE pg_catalog."C",
    solution_met_at text COLLATE pg_catalog."C",
    due_at text COLLATE pg_catalog."C",
    due_sort text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    promise_hours text COLLATE pg_catalog."C"
);


--
-- Name: turns; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.turns (
    id text NOT NULL COLLATE pg_catalog."C",
    ticket_id text NOT NULL COLLATE pg_catalog."C",
    purpose text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL COLLATE pg_catalog."C",
    opened_at text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    withdrawn_at text COLLATE pg_catalog."C",
    withdrawn_why text COLLATE pg_catalog."C",
    problem text COLLATE pg_catalog."C",
    updated_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Data for Name: absences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.absences VALUES ('01a208c4-176f-721e-98eb-158fea03775a', '2026-03-10T08:00:00.000Z', '2099-01-01T00:00:00.000Z', NULL);


--
-- Data for Name: account_health; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_health VALUES ('service', '2026-03-10T08:00:00.000Z', 'login refused', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: account_leases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.account_leases VALUES ('service', 'a daemon that is gone', 1, '2026-11-23T14:16:38.685Z');


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accounts VALUES ('desk', '{"name":"desk"}', 0, '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: autosaves; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.autosaves VALUES ('01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'anna', '01a208c4-17ab-757b-995e-87b902614ace', 1, 'Re', 'Guten', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: case_facts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_facts VALUES ('01a208c4-17f7-705c-8d3b-4e814e2f7316', '2026-03-10T08:00:00.000Z', 'service', 'AT', '{"closedAt":"2026-03-10T08:00:00.000Z","closeReason":"solved","country":"AT","language":"de","issue":"damage","severity":"normal","tier":null,"product":null,"batch":null,"factory":null,"carrier":null,"packaging":null,"paper":null,"letter":null,"letterRefused":false,"firstHours":null,"solutionHours":null,"firstDueAt":"2026-03-11T08:00:00.000Z","solutionDueAt":"2026-03-12T08:00:00.000Z","letters":0,"mails":0,"unedited":null,"cause":"transport-damage","responsibility":"carrier","satisfaction":null,"churn":[],"lastLetterAt":null,"costs":[],"recovered":[]}', 3, NULL);


--
-- Data for Name: case_files; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.case_files VALUES ('01a208c4-17f7-705c-8d3b-4e814e2f7316', 'anna', '2026-03-10T08:00:00.000Z', '{"cause":"transport-damage","responsibility":"carrier","typical":false,"prevention":"","preventionOwner":null,"preventionBy":null,"satisfaction":null,"well":"","better":"","note":"","paid":null,"otherCost":null,"recourse":null}');


--
-- Data for Name: chances; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.chances VALUES ('mail:0', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'found', 'size', '2026-03-10T08:00:00.000Z', NULL, '{"quote":"Gibt es die Lampe auch größer?","language":"de","product":"Lampe","wish":""}');


--
-- Data for Name: checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.checks VALUES ('disk:', 'warning', '{"name":"disk","subject":"","level":"warning","figure":900,"at":"2026-03-10T08:00:00.000Z"}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: client_drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.client_drafts VALUES ('01a208c4-17ab-757b-995e-87b902614ace', 'service', 'Drafts', '9', 4, 1, '6666666666666666666666666666666666666666666666666666666666666666', '<copy@x>', 'placed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: company_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.company_sign_ins VALUES ('https://id.example', 'subject', '01a208c4-176f-721e-98eb-158fea03775a', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: contacts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.contacts VALUES ('eva@customer.example', 'timezone', 'Europe/Zurich', 'person', 'Europe/Vienna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.contacts VALUES ('eva@customer.example', 'language', 'de', 'mail', NULL, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: corrections; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.corrections VALUES ('correction 0', '01a208c4-17a6-7638-85e9-0bbbdea0e54f', 'issue', '"damage"', '"shortage"', '2026-03-10T08:00:00.000Z', 'anna');
INSERT INTO public.corrections VALUES ('correction 1', '01a208c4-17a6-7638-85e9-0bbbdea0e54f', 'timezone', '"Europe/Vienna"', '"Europe/Zurich"', '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: counted; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.counted VALUES ('occurrence', 'service', '', 'baseline', 1);
INSERT INTO public.counted VALUES ('occurrence', 'service', '', 'vanished', 1);
INSERT INTO public.counted VALUES ('occurrence', 'service', '', 'listed', 1);
INSERT INTO public.counted VALUES ('occurrence', 'service', '', 'stored', 1);
INSERT INTO public.counted VALUES ('occurrence', 'service', '', 'taken', 1);
INSERT INTO public.counted VALUES ('bin', 'service', '', 'auto-reply', 1);
INSERT INTO public.counted VALUES ('bin', 'service', '', 'bounce', 1);
INSERT INTO public.counted VALUES ('bin', 'service', '', 'newsletter', 1);
INSERT INTO public.counted VALUES ('bin', 'service', '', 'spam', 1);
INSERT INTO public.counted VALUES ('bin', 'service', '', 'self', 1);
INSERT INTO public.counted VALUES ('bin', 'service', '', 'partner', 1);
INSERT INTO public.counted VALUES ('bin', 'service', '', 'thanks', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'pending', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', '', 'needs-person', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'held', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'scheduled', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'sending', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'uncertain', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'failed', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'waiting-customer', 1);
INSERT INTO public.counted VALUES ('occurrence', 'service', '', 'triage', 1);
INSERT INTO public.counted VALUES ('ticket', 'service', 'AT', 'closed', 2);


--
-- Data for Name: customer_names; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customer_names VALUES ('a:eva@customer.example', 'C1');
INSERT INTO public.customer_names VALUES ('n:huber', 'C1');
INSERT INTO public.customer_names VALUES ('n:c1', 'C1');


--
-- Data for Name: customer_tiers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customer_tiers VALUES ('eva@customer.example', 'vip', 'anna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.customer_tiers VALUES ('@customer.example', 'watch', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: customers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.customers VALUES ('C1', '{"id":"C1","name":"Huber","addresses":["eva@customer.example"],"domains":[],"tier":"vip","tierSource":"book","warrantyMonths":24}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: drafts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.drafts VALUES ('01a208c4-17ab-757b-995e-87b902614ace', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a208c4-17bc-7206-8ef6-804ca7a70ba3', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a208c4-17c6-779e-85f5-3ef44f214ce0', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a208c4-17d4-7081-b265-c0460cf07a65', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a208c4-17dd-74d1-ba10-8816dc6b25b1', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a208c4-17e8-7066-8c4f-4d9a8902ee60', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a208c4-17f1-7390-82a1-d4a7708a2d48', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');
INSERT INTO public.drafts VALUES ('01a208c4-17fc-73ee-aff2-77d5dba0fa2f', 1, '{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}');


--
-- Data for Name: fact_checks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.fact_checks VALUES ('01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'photo-verdict', 'confirms', 'two cartons', 'anna', '2026-03-10T08:00:00.000Z');
INSERT INTO public.fact_checks VALUES ('01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'tracking', 'refutes', '', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: failed_sign_ins; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_sign_ins VALUES ('01a208c4-1778-7349-9e99-8fbb106a2690', 'anna', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: failed_tries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_tries VALUES ('01a208c4-1782-77ad-9435-609584ddd343', 'address', '192.0.2.1', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: follow_ups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: followed_problems; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.followed_problems VALUES ('problem', 'acted', '01a208c4-176f-721e-98eb-158fea03775a', '2026-12-01', '2026-03-10T08:00:00.000Z', '{"dimension":"batch","key":"B-3","issue":"quality","accounts":null,"markets":null,"evidence":{"from":"2026-03-10T08:00:00.000Z","until":"2026-03-10T08:00:00.000Z","came":8,"expected":1.5,"least":4,"chance":0.001,"first":"2026-03-10T08:00:00.000Z","last":"2026-03-10T08:00:00.000Z"},"sheet":{"correct":"换供应商"},"actedOn":"2026-11-20","looks":0,"check":null}');


--
-- Data for Name: followed_steps; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.followed_steps VALUES ('step', 'problem', '2026-03-10T08:00:00.000Z', '01a208c4-176f-721e-98eb-158fea03775a', 'taken-up', '{}');


--
-- Data for Name: forgotten; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.forgotten VALUES ('service', 'c74de2ee8d401aa72e2ac3f48f04feb79fe8682d6804c4523655c2dfe4d22565', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.history VALUES ('01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17af-7097-bf8a-408a79e55040', '01a208c4-17af-7097-bf8a-408a79e55040', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17b7-731c-98da-c725e97e5496', '01a208c4-17b7-731c-98da-c725e97e5496', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17bf-758b-a0ff-35f0f8862a4f', '01a208c4-17bf-758b-a0ff-35f0f8862a4f', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17cf-7565-ab67-caf807f71070', '01a208c4-17cf-7565-ab67-caf807f71070', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17d9-72ff-a6c4-a3575becc1b2', '01a208c4-17d9-72ff-a6c4-a3575becc1b2', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17e4-7446-96d6-7b2b3b39f5f4', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17ed-7029-ae20-4a1e3f46a209', '01a208c4-17ed-7029-ae20-4a1e3f46a209', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-17f7-705c-8d3b-4e814e2f7316', '01a208c4-17f7-705c-8d3b-4e814e2f7316', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');
INSERT INTO public.history VALUES ('01a208c4-182a-718c-a0af-146089b9811b', '01a208c4-182a-718c-a0af-146089b9811b', '2026-03-10T08:00:00.000Z', 'amends', 'opened', '{"mails":1}');


--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES ('2222222222222222222222222222222222222222222222222222222222222222', '01a208c4-176f-721e-98eb-158fea03775a', '2026-03-10T09:00:00.000Z', NULL);


--
-- Data for Name: learned_examples; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: learned_pairs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: library_cases; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.library_cases VALUES ('case', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'approved', 'damage', '2026-03-10T08:00:00.000Z', 'anna', '{"market":"AT","product":"Lampe","severity":"high","evidence":"attached","wants":["replacement"],"offered":["replacement"],"letters":1,"closeReason":"solved","cause":"transport-damage","responsibility":"carrier","satisfaction":"content","cost":"to-100","situation":"two cartons","worked":"","better":"","letter":""}');


--
-- Data for Name: mailboxes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.mailboxes VALUES ('service', 'INBOX', '7', 6, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 2);


--
-- Data for Name: marks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.marks VALUES ('backed-up', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z');
INSERT INTO public.marks VALUES ('erase:c74de2ee8d401aa72e2ac3f48f04feb79fe8682d6804c4523655c2dfe4d22565', 'mail', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: message_ids; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.message_ids VALUES ('<auto-reply@x>', '01a208c4-1791-772f-8512-d819665261cf');
INSERT INTO public.message_ids VALUES ('<bounce@x>', '01a208c4-1794-733c-bf6b-9f28a9ea0a7a');
INSERT INTO public.message_ids VALUES ('<newsletter@x>', '01a208c4-1797-748f-aba9-8d164eecd681');
INSERT INTO public.message_ids VALUES ('<spam@x>', '01a208c4-1799-77b3-a824-776de73598de');
INSERT INTO public.message_ids VALUES ('<self@x>', '01a208c4-179a-75d9-bbfd-ab08612960ac');
INSERT INTO public.message_ids VALUES ('<partner@x>', '01a208c4-179c-7301-b5c6-20cb80e2d5d3');
INSERT INTO public.message_ids VALUES ('<thanks@x>', '01a208c4-179f-7130-bafe-1bb7236094e4');
INSERT INTO public.message_ids VALUES ('<01a208c4-17a3-77d2-bdc8-fe787fb5ae7d@x>', '01a208c4-17a6-7638-85e9-0bbbdea0e54f');
INSERT INTO public.message_ids VALUES ('<01a208c4-17af-7097-bf8a-408a79e55040@x>', '01a208c4-17b1-7471-8e0d-d1a065f2a3ab');
INSERT INTO public.message_ids VALUES ('<01a208c4-17b7-731c-98da-c725e97e5496@x>', '01a208c4-17b9-712f-99f5-3a28f42992b4');
INSERT INTO public.message_ids VALUES ('<01a208c4-17bf-758b-a0ff-35f0f8862a4f@x>', '01a208c4-17c1-71d6-933f-56425a06f618');
INSERT INTO public.message_ids VALUES ('<01a208c4-17cf-7565-ab67-caf807f71070@x>', '01a208c4-17d1-737b-9e79-9210ff1d3f9b');
INSERT INTO public.message_ids VALUES ('<01a208c4-17d9-72ff-a6c4-a3575becc1b2@x>', '01a208c4-17da-772d-86ef-c092481489f3');
INSERT INTO public.message_ids VALUES ('<01a208c4-17e4-7446-96d6-7b2b3b39f5f4@x>', '01a208c4-17e6-7538-81e2-ef6fcff8e2f9');
INSERT INTO public.message_ids VALUES ('<01a208c4-17ed-7029-ae20-4a1e3f46a209@x>', '01a208c4-17ef-7042-856b-e585bdff3603');
INSERT INTO public.message_ids VALUES ('<01a208c4-17f7-705c-8d3b-4e814e2f7316@x>', '01a208c4-17f9-74d9-8417-9f517a94f040');


--
-- Data for Name: messages; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.messages VALUES ('01a208c4-1791-772f-8512-d819665261cf', 'service', 'in', 'customer', '1e9a400fc9bbda6932e61689475aa106d38a715ec37264b2fb8a50998e005e8a', NULL, 'auto-reply', 'auto-reply', '2026-03-10T08:00:00.000Z', '{"messageId":"<auto-reply@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a208c4-1794-733c-bf6b-9f28a9ea0a7a', 'service', 'in', 'customer', 'd8cd722506b6800163d24cedd1fbd9b5892aa4b0bd913afc01ef58a01d9636bf', NULL, 'bounce', 'bounce', '2026-03-10T08:00:00.000Z', '{"messageId":"<bounce@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a208c4-1797-748f-aba9-8d164eecd681', 'service', 'in', 'customer', 'abd57c8f095f62106c4604d41144e4084b9fe06c61c9519fd090b9500cdc0b6e', NULL, 'newsletter', 'newsletter', '2026-03-10T08:00:00.000Z', '{"messageId":"<newsletter@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a208c4-1799-77b3-a824-776de73598de', 'service', 'in', 'customer', 'c9dc6ead5f3812b6d111a28409377b3b8da8630ce57ef6d4476145ba4d44762e', NULL, 'spam', 'spam', '2026-03-10T08:00:00.000Z', '{"messageId":"<spam@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a208c4-179a-75d9-bbfd-ab08612960ac', 'service', 'in', 'customer', '3b84a5957bac0a24f5a2f9bb09e4e7e5729dbf185f836a88328ed3fadc6af5f3', NULL, 'self', 'self', '2026-03-10T08:00:00.000Z', '{"messageId":"<self@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a208c4-179c-7301-b5c6-20cb80e2d5d3', 'service', 'in', 'customer', 'cbecbdae49766b83c2fff19c074f727563f4435d90b3457cfb5920434472fd12', NULL, 'partner', 'partner', '2026-03-10T08:00:00.000Z', '{"messageId":"<partner@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a208c4-179f-7130-bafe-1bb7236094e4', 'service', 'in', 'customer', 'b56777aac7ba26696b05dbffb6c13ee5052fa68efa99cac642d2cd4d8f13c178', NULL, 'thanks', 'thanks', '2026-03-10T08:00:00.000Z', '{"messageId":"<thanks@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '[]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17b1-7471-8e0d-d1a065f2a3ab', 'service', 'in', 'customer', '52040488bdce829d9de3cf2faa991ad96639144ad63c61e2aa034b2fa1023a2e', '01a208c4-17af-7097-bf8a-408a79e55040', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17af-7097-bf8a-408a79e55040@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17b9-712f-99f5-3a28f42992b4', 'service', 'in', 'customer', '481b777118c3b7579724028d413431d4c49639ec36febdea7fccc85a90b070ca', '01a208c4-17b7-731c-98da-c725e97e5496', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17b7-731c-98da-c725e97e5496@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17c1-71d6-933f-56425a06f618', 'service', 'in', 'customer', '037c7df6a9866041f3c3cd93c0a9524a6d813a7f852f3985a21cae8d94230b67', '01a208c4-17bf-758b-a0ff-35f0f8862a4f', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17bf-758b-a0ff-35f0f8862a4f@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17d1-737b-9e79-9210ff1d3f9b', 'service', 'in', 'customer', 'ea1388fd15683f457978a7e4429afe59dc76e0a4518d04c013dab709f4365097', '01a208c4-17cf-7565-ab67-caf807f71070', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17cf-7565-ab67-caf807f71070@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17da-772d-86ef-c092481489f3', 'service', 'in', 'customer', '8afd4649c65ddf99c589c601d71d78a201193f7ae968548208a5844a7f87e4c6', '01a208c4-17d9-72ff-a6c4-a3575becc1b2', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17d9-72ff-a6c4-a3575becc1b2@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17e6-7538-81e2-ef6fcff8e2f9', 'service', 'in', 'customer', 'af006a5a98c7707ffece70a5d9721f64b4887d0064a246284e6c401aa3a23405', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17e4-7446-96d6-7b2b3b39f5f4@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17ef-7042-856b-e585bdff3603', 'service', 'in', 'customer', 'd3ff430fb42d457e572faa85f9678c875e721764e161a71f40f415cb84036733', '01a208c4-17ed-7029-ae20-4a1e3f46a209', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17ed-7029-ae20-4a1e3f46a209@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17f9-74d9-8417-9f517a94f040', 'service', 'in', 'customer', '217103880c53fb23f7bb56a728614ac9778bf27041ff67720e8e8fd3671ce06b', '01a208c4-17f7-705c-8d3b-4e814e2f7316', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17f7-705c-8d3b-4e814e2f7316@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-182b-7088-8c8b-d30f16365c0a', 'service', 'in', 'customer', 'c74de2ee8d401aa72e2ac3f48f04feb79fe8682d6804c4523655c2dfe4d22565', '01a208c4-182a-718c-a0af-146089b9811b', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":null,"inReplyTo":[],"references":[],"subject":"","from":[],"sender":null,"replyTo":[],"to":[],"cc":[],"date":null,"received":[],"headers":{},"text":"","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[]', '{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""}', '["forgotten"]', 0);
INSERT INTO public.messages VALUES ('01a208c4-17a6-7638-85e9-0bbbdea0e54f', 'service', 'in', 'customer', '2908f52faee96c39fe37717ebfc3aac021bfcb8eab3fb727b91bcf8dd3689002', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', NULL, 'complaint', '2026-03-10T08:00:00.000Z', '{"messageId":"<01a208c4-17a3-77d2-bdc8-fe787fb5ae7d@x>","inReplyTo":[],"references":[],"subject":"Zerbrochene Teller","from":[{"name":"Eva Huber","address":"eva@customer.example"}],"sender":null,"replyTo":[],"to":[{"name":"","address":"service@factory.example"}],"cc":[],"date":{"at":"2026-03-10T08:00:00.000Z","offsetMinutes":60},"received":[],"headers":{"subject":["Zerbrochene Teller"]},"text":"Die Teller sind zerbrochen.","html":null,"hiddenText":"","attachments":[],"forwarded":null,"problems":[]}', '[{"kind":"new","start":0,"end":27}]', '{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}', '["forwarded"]', 0);


--
-- Data for Name: model_batches; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.model_batches VALUES ('batch', 'desk', 'asked', 'msgbatch_1', '[{"job":"letter:turn","task":"letter"}]', 4000, 0, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: model_jobs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: model_meter; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.model_meter VALUES ('2026-03-10', 'letter', 1, 0, 900, 0, 0, 100, 1500, 0);


--
-- Data for Name: notices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.notices VALUES ('sales', 'critical:01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'critical', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 0, NULL);


--
-- Data for Name: occurrences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 1, 'baseline', NULL, 1000, '2026-03-10T08:00:01.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 5, 'listed', NULL, 1000, '2026-03-10T08:00:05.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 2, 'vanished', NULL, 1000, '2026-03-10T08:00:02.000Z', 1, 'gone', '2026-03-10T08:00:00.000Z', NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 3, 'taken', '3333333333333333333333333333333333333333333333333333333333333333', 1000, '2026-03-10T08:00:03.000Z', 0, NULL, NULL, NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 4, 'stored', '4444444444444444444444444444444444444444444444444444444444444444', 1000, '2026-03-10T08:00:04.000Z', 1, 'a defect', '2026-03-10T08:01:00.000Z', NULL);
INSERT INTO public.occurrences VALUES ('service', 'INBOX', '7', 6, 'triage', NULL, 1000, '2026-03-10T08:00:06.000Z', 0, NULL, NULL, '{"from":"Eva Huber <eva@x.example>","subject":"Bruch","date":"2026-03-10T08:00:00.000Z","messageId":null}');


--
-- Data for Name: order_names; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.order_names VALUES ('o:20260412', '20260412', '2026-03-01');
INSERT INTO public.order_names VALUES ('a:eva@customer.example', '20260412', '2026-03-01');
INSERT INTO public.order_names VALUES ('d:customer.example', '20260412', '2026-03-01');


--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.orders VALUES ('20260412', '{"number":"PO-2026-0412","customerAddress":"eva@customer.example","orderDate":"2026-03-01","currency":"EUR","goodsValueMinor":125000,"lines":[]}', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.outbox VALUES ('01a208c4-17c7-73e0-ac98-b9746aa12b99', '01a208c4-17bf-758b-a0ff-35f0f8862a4f', '01a208c4-17c6-779e-85f5-3ef44f214ce0', 'service', 'scheduled', '<01a208c4-17c7-73e0-ac98-b9746aa12b99@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:10:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:10:00.000Z', 0, NULL, NULL, NULL, NULL, NULL, NULL, '{"id":"01a208c4-17c6-779e-85f5-3ef44f214ce0","ticketId":"01a208c4-17bf-758b-a0ff-35f0f8862a4f","account":"service","messageId":"01a208c4-17c1-71d6-933f-56425a06f618","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17c7-73e0-ac98-b9746aa12b99","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17c7-73e0-ac98-b9746aa12b99@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a208c4-17d5-7244-9013-6470ce19482c', '01a208c4-17cf-7565-ab67-caf807f71070', '01a208c4-17d4-7081-b265-c0460cf07a65', 'service', 'may-have-sent', '<01a208c4-17d5-7244-9013-6470ce19482c@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', NULL, NULL, NULL, NULL, NULL, '{"id":"01a208c4-17d4-7081-b265-c0460cf07a65","ticketId":"01a208c4-17cf-7565-ab67-caf807f71070","account":"service","messageId":"01a208c4-17d1-737b-9e79-9210ff1d3f9b","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17d5-7244-9013-6470ce19482c","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17d5-7244-9013-6470ce19482c@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', 'token', '2026-11-23T14:32:38.662Z', NULL);
INSERT INTO public.outbox VALUES ('01a208c4-17e0-753d-afad-6dae374d3493', '01a208c4-17d9-72ff-a6c4-a3575becc1b2', '01a208c4-17dd-74d1-ba10-8816dc6b25b1', 'service', 'uncertain', '<01a208c4-17e0-753d-afad-6dae374d3493@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', 'silence', NULL, NULL, NULL, NULL, '{"id":"01a208c4-17dd-74d1-ba10-8816dc6b25b1","ticketId":"01a208c4-17d9-72ff-a6c4-a3575becc1b2","account":"service","messageId":"01a208c4-17da-772d-86ef-c092481489f3","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17e0-753d-afad-6dae374d3493","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17e0-753d-afad-6dae374d3493@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'no-answer');
INSERT INTO public.outbox VALUES ('01a208c4-17e9-76aa-818a-ee6f2780c58d', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4', '01a208c4-17e8-7066-8c4f-4d9a8902ee60', 'service', 'rejected', '<01a208c4-17e9-76aa-818a-ee6f2780c58d@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '550 no', NULL, NULL, NULL, NULL, '{"id":"01a208c4-17e8-7066-8c4f-4d9a8902ee60","ticketId":"01a208c4-17e4-7446-96d6-7b2b3b39f5f4","account":"service","messageId":"01a208c4-17e6-7538-81e2-ef6fcff8e2f9","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17e9-76aa-818a-ee6f2780c58d","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17e9-76aa-818a-ee6f2780c58d@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, 'recipient-refused');
INSERT INTO public.outbox VALUES ('01a208c4-17f2-702c-b2c3-c83a3aef38aa', '01a208c4-17ed-7029-ae20-4a1e3f46a209', '01a208c4-17f1-7390-82a1-d4a7708a2d48', 'service', 'delivered', '<01a208c4-17f2-702c-b2c3-c83a3aef38aa@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', NULL, NULL, '{"id":"01a208c4-17f1-7390-82a1-d4a7708a2d48","ticketId":"01a208c4-17ed-7029-ae20-4a1e3f46a209","account":"service","messageId":"01a208c4-17ef-7042-856b-e585bdff3603","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17f2-702c-b2c3-c83a3aef38aa","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17f2-702c-b2c3-c83a3aef38aa@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);
INSERT INTO public.outbox VALUES ('01a208c4-17fd-7642-aab7-9ff26fb38850', '01a208c4-17f7-705c-8d3b-4e814e2f7316', '01a208c4-17fc-73ee-aff2-77d5dba0fa2f', 'service', 'delivered', '<01a208c4-17fd-7642-aab7-9ff26fb38850@factory.example>', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', '2026-03-10T08:01:00.000Z', 1, '5555555555555555555555555555555555555555555555555555555555555555', '250 ok', NULL, '2026-03-10T08:01:01.000Z', '2026-03-10T08:01:01.000Z', NULL, '{"id":"01a208c4-17fc-73ee-aff2-77d5dba0fa2f","ticketId":"01a208c4-17f7-705c-8d3b-4e814e2f7316","account":"service","messageId":"01a208c4-17f9-74d9-8417-9f517a94f040","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17fd-7642-aab7-9ff26fb38850","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17fd-7642-aab7-9ff26fb38850@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL);


--
-- Data for Name: owner_notes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.owner_notes VALUES ('note', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'template', 'de/damage.hbs', 'open', '2026-03-10T08:00:00.000Z', '01a208c4-176f-721e-98eb-158fea03775a', 'greets twice', '', NULL, NULL, NULL);


--
-- Data for Name: papers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.papers VALUES ('paper queued', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'queued', '<iqueued@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper claimed', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'claimed', '<iclaimed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper may-have-sent', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'may-have-sent', '<imay-have-sent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper uncertain', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'uncertain', '<iuncertain@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper failed', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'failed', '<ifailed@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, '550 no', '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper sent', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'sent', '<isent@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper copied', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'copied', NULL, '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":null,"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');
INSERT INTO public.papers VALUES ('paper answered', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'answered', '<ianswered@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":"a message"}');
INSERT INTO public.papers VALUES ('paper withdrawn', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'service', 'withdrawn', '<iwithdrawn@factory.example>', '2026-03-10T09:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, NULL, '{"kind":"consultation","role":"engineer","to":{"name":"Li Gong","address":"engineer@factory.example"},"language":"zh-Hans","subject":"内部询问","text":"请回答：泡棉？","files":[{"name":"a.jpg","type":"image/jpeg","sha256":"8888888888888888888888888888888888888888888888888888888888888888","messageId":"a message"}],"by":"anna","createdAt":"2026-03-10T08:00:00.000Z","answerId":null}');


--
-- Data for Name: product_names; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.product_names VALUES ('LAMP', 'Lampe', '01a208c4-176f-721e-98eb-158fea03775a', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: raw_chunks; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: raw_mails; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: recovery_codes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.recovery_codes VALUES ('01a208c4-176f-721e-98eb-158fea03775a', '3333333333333333333333333333333333333333333333333333333333333333');
INSERT INTO public.recovery_codes VALUES ('01a208c4-176f-721e-98eb-158fea03775a', '4444444444444444444444444444444444444444444444444444444444444444');


--
-- Data for Name: saved_views; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.saved_views VALUES ('anna', 'Austria', 'view', 'market=AT', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: schema_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_versions VALUES (1, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (2, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (3, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (4, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (5, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (6, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (7, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (8, '2026-03-10T08:00:00.000Z');
INSERT INTO public.schema_versions VALUES (9, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: search_terms; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('0001', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('ks20260001', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('0002', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('ks20260002', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17af-7097-bf8a-408a79e55040');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('0003', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('ks20260003', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17b7-731c-98da-c725e97e5496');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('0004', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('ks20260004', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17bf-758b-a0ff-35f0f8862a4f');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('0005', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('ks20260005', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17cf-7565-ab67-caf807f71070');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('0006', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('ks20260006', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17d9-72ff-a6c4-a3575becc1b2');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('0007', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('ks20260007', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('0008', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('ks20260008', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17ed-7029-ae20-4a1e3f46a209');
INSERT INTO public.search_terms VALUES ('ks', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('2026', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('0009', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('ks20260009', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('eva', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('huber', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('customer', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('example', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('zerbrochene', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('teller', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('broken', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('plates', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('盘子', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('子碎', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('碎了', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('die', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('sind', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('zerbrochen', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('po', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('0412', '01a208c4-17f7-705c-8d3b-4e814e2f7316');
INSERT INTO public.search_terms VALUES ('po20260412', '01a208c4-17f7-705c-8d3b-4e814e2f7316');


--
-- Data for Name: second_factors; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.second_factors VALUES ('01a208c4-176f-721e-98eb-158fea03775a', 'v1.sealed', 9, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: secrets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.secrets VALUES ('password:desk', 1, 'sealed', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES ('1111111111111111111111111111111111111111111111111111111111111111', '01a208c4-176f-721e-98eb-158fea03775a', '2026-03-10T08:00:00.000Z', '2026-03-10T09:00:00.000Z', '', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff VALUES ('01a208c4-176f-721e-98eb-158fea03775a', 'Anna', 'anna', '["agent"]', 'Asia/Shanghai', 'zh-Hans', '["zh","en"]', '["service"]', '["AT","CH"]', 1, 'a hash', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: staff_history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_history VALUES ('01a208c4-177b-76b8-9d73-365ed540d525', '2026-03-10T08:00:00.000Z', '01a208c4-176f-721e-98eb-158fea03775a', 'code-on', '01a208c4-176f-721e-98eb-158fea03775a', '{}');


--
-- Data for Name: staff_mail_wishes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_mail_wishes VALUES ('01a208c4-176f-721e-98eb-158fea03775a', 'anna@x.example', 8, 1, '2026-03-10T08:00:00.000Z');


--
-- Data for Name: staff_mails; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_mails VALUES ('digest', '01a208c4-176f-721e-98eb-158fea03775a', 'digest', 'service', 'sent', '<s1@x>', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 1, NULL, '250', '2026-03-10T08:00:00.000Z', '{"to":{"name":"Anna","address":"anna@x.example"},"language":"en","subject":"Today","text":"KS-2026-0001"}');


--
-- Data for Name: stood_in; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.stood_in VALUES ('01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', '01a208c4-176f-721e-98eb-158fea03775a', '01a208c4-176f-721e-98eb-158fea03775a', '2026-03-10T08:00:00.000Z');


--
-- Data for Name: tasks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tasks VALUES ('01a208c4-17ab-757b-995e-87b902614ace:refund', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'refund', 'open', 'anna', '2026-03-10T10:00:00.000Z', '{"createdAt":"2026-03-10T08:00:00.000Z","by":"amends","text":"","turnId":"01a208c4-17ab-757b-995e-87b902614ace","letter":null,"closeReason":null,"done":null}');


--
-- Data for Name: template_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.template_versions VALUES ('version 1', 'de/damage.hbs', '--- grievance ---
version 1
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 1', NULL, NULL);
INSERT INTO public.template_versions VALUES ('version 2', 'de/damage.hbs', '--- grievance ---
version 2
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 2', NULL, NULL);
INSERT INTO public.template_versions VALUES ('version 3', 'de/damage.hbs', '--- grievance ---
version 3
', '7777777777777777777777777777777777777777777777777777777777777777', 'anna', '2026-03-10T08:00:00.000Z', 'version 3', '2026-03-10T08:00:00.000Z', 'anna');


--
-- Data for Name: ticket_numbers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ticket_numbers VALUES (2026, 10);


--
-- Data for Name: tickets; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tickets VALUES ('01a208c4-17af-7097-bf8a-408a79e55040', 'KS-2026-0002', 'service', NULL, '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'needs-person', NULL, 'high', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17b7-731c-98da-c725e97e5496', 'KS-2026-0003', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'held', 'damage', 'low', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, '2026-03-10T10:30:00.000Z', '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17bf-758b-a0ff-35f0f8862a4f', 'KS-2026-0004', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'scheduled', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17cf-7565-ab67-caf807f71070', 'KS-2026-0005', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'sending', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17d9-72ff-a6c4-a3575becc1b2', 'KS-2026-0006', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'uncertain', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17e4-7446-96d6-7b2b3b39f5f4', 'KS-2026-0007', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'failed', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17ed-7029-ae20-4a1e3f46a209', 'KS-2026-0008', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'waiting-customer', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17f7-705c-8d3b-4e814e2f7316', 'KS-2026-0009', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'closed', 'damage', 'normal', 1, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'solved', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 1, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-182a-718c-a0af-146089b9811b', 'KS-2026-0010', 'service', 'AT', '{"name":"","address":""}', '(forgotten)', '', 'closed', 'damage', 'normal', 1, 'de', 'AT', NULL, '{}', NULL, '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', 'no-answer', NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, NULL, '9999-12-31T23:59:59.999Z', 2, NULL);
INSERT INTO public.tickets VALUES ('01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'KS-2026-0001', 'service', 'AT', '{"name":"Eva Huber","address":"eva@customer.example"}', 'eva@customer.example', 'Zerbrochene Teller', 'pending', 'damage', 'critical', 0, 'de', 'AT', 'Europe/Vienna', '{"en":"broken plates","zh-Hans":"盘子碎了"}', 'anna', '2026-03-10T08:00:00.000Z', '2026-03-10T08:00:00.000Z', NULL, NULL, NULL, '2026-03-11T08:00:00.000Z', NULL, NULL, '2026-03-12T08:00:00.000Z', NULL, '2026-03-11T08:00:00.000Z', '2026-03-11T08:00:00.000Z', 2, NULL);


--
-- Data for Name: turns; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.turns VALUES ('01a208c4-17aa-7073-8094-5f424f27e317', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17aa-7073-8094-5f424f27e317","ticketId":"01a208c4-17a3-77d2-bdc8-fe787fb5ae7d","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17b4-77c5-b939-40390ff45c5b', '01a208c4-17af-7097-bf8a-408a79e55040', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17b4-77c5-b939-40390ff45c5b","ticketId":"01a208c4-17af-7097-bf8a-408a79e55040","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17b5-7482-a323-fec539f56462', '01a208c4-17af-7097-bf8a-408a79e55040', 'solution', 'understood', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17b5-7482-a323-fec539f56462","ticketId":"01a208c4-17af-7097-bf8a-408a79e55040","account":"service","messageId":"01a208c4-17b1-7471-8e0d-d1a065f2a3ab","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"understood","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."}}', NULL, NULL, 'no template', '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17bc-7205-a4b6-cb35be654477', '01a208c4-17b7-731c-98da-c725e97e5496', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17bc-7205-a4b6-cb35be654477","ticketId":"01a208c4-17b7-731c-98da-c725e97e5496","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17bc-7206-8ef6-804ca7a70ba3', '01a208c4-17b7-731c-98da-c725e97e5496', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17bc-7206-8ef6-804ca7a70ba3","ticketId":"01a208c4-17b7-731c-98da-c725e97e5496","account":"service","messageId":"01a208c4-17b9-712f-99f5-3a28f42992b4","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17c5-77b7-ad0e-1b06d2e48065', '01a208c4-17bf-758b-a0ff-35f0f8862a4f', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17c5-77b7-ad0e-1b06d2e48065","ticketId":"01a208c4-17bf-758b-a0ff-35f0f8862a4f","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17c6-779e-85f5-3ef44f214ce0', '01a208c4-17bf-758b-a0ff-35f0f8862a4f', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17c6-779e-85f5-3ef44f214ce0","ticketId":"01a208c4-17bf-758b-a0ff-35f0f8862a4f","account":"service","messageId":"01a208c4-17c1-71d6-933f-56425a06f618","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17c7-73e0-ac98-b9746aa12b99","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17c7-73e0-ac98-b9746aa12b99@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17d3-7779-910a-d5e58e590be4', '01a208c4-17cf-7565-ab67-caf807f71070', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17d3-7779-910a-d5e58e590be4","ticketId":"01a208c4-17cf-7565-ab67-caf807f71070","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17d4-7081-b265-c0460cf07a65', '01a208c4-17cf-7565-ab67-caf807f71070', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17d4-7081-b265-c0460cf07a65","ticketId":"01a208c4-17cf-7565-ab67-caf807f71070","account":"service","messageId":"01a208c4-17d1-737b-9e79-9210ff1d3f9b","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17d5-7244-9013-6470ce19482c","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17d5-7244-9013-6470ce19482c@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17dc-776a-ab1c-b4147efa0b0d', '01a208c4-17d9-72ff-a6c4-a3575becc1b2', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17dc-776a-ab1c-b4147efa0b0d","ticketId":"01a208c4-17d9-72ff-a6c4-a3575becc1b2","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17dd-74d1-ba10-8816dc6b25b1', '01a208c4-17d9-72ff-a6c4-a3575becc1b2', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17dd-74d1-ba10-8816dc6b25b1","ticketId":"01a208c4-17d9-72ff-a6c4-a3575becc1b2","account":"service","messageId":"01a208c4-17da-772d-86ef-c092481489f3","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17e0-753d-afad-6dae374d3493","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17e0-753d-afad-6dae374d3493@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17e8-7065-b620-6ae51c2fa8e0', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17e8-7065-b620-6ae51c2fa8e0","ticketId":"01a208c4-17e4-7446-96d6-7b2b3b39f5f4","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17e8-7066-8c4f-4d9a8902ee60', '01a208c4-17e4-7446-96d6-7b2b3b39f5f4', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17e8-7066-8c4f-4d9a8902ee60","ticketId":"01a208c4-17e4-7446-96d6-7b2b3b39f5f4","account":"service","messageId":"01a208c4-17e6-7538-81e2-ef6fcff8e2f9","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17e9-76aa-818a-ee6f2780c58d","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17e9-76aa-818a-ee6f2780c58d@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17f1-738f-9e83-efbd4fb3865b', '01a208c4-17ed-7029-ae20-4a1e3f46a209', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17f1-738f-9e83-efbd4fb3865b","ticketId":"01a208c4-17ed-7029-ae20-4a1e3f46a209","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17f1-7390-82a1-d4a7708a2d48', '01a208c4-17ed-7029-ae20-4a1e3f46a209', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17f1-7390-82a1-d4a7708a2d48","ticketId":"01a208c4-17ed-7029-ae20-4a1e3f46a209","account":"service","messageId":"01a208c4-17ef-7042-856b-e585bdff3603","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17f2-702c-b2c3-c83a3aef38aa","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17f2-702c-b2c3-c83a3aef38aa@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17fb-7763-b2bd-44c1eb3b720d', '01a208c4-17f7-705c-8d3b-4e814e2f7316', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-17fb-7763-b2bd-44c1eb3b720d","ticketId":"01a208c4-17f7-705c-8d3b-4e814e2f7316","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17fc-73ee-aff2-77d5dba0fa2f', '01a208c4-17f7-705c-8d3b-4e814e2f7316', 'solution', 'approved', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17fc-73ee-aff2-77d5dba0fa2f","ticketId":"01a208c4-17f7-705c-8d3b-4e814e2f7316","account":"service","messageId":"01a208c4-17f9-74d9-8417-9f517a94f040","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"approved","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]},"zones":[{"zone":"Europe/Vienna","probability":0.9}],"issue":{"value":"damage","confidence":0.9,"why":["zerbrochen"]},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"approval":{"id":"01a208c4-17fd-7642-aab7-9ff26fb38850","by":"anna","via":"desk","decidedAt":"2026-03-10T08:00:00.000Z","revision":1,"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","messageId":"<01a208c4-17fd-7642-aab7-9ff26fb38850@factory.example>","sendAt":"2026-03-10T08:10:00.000Z","sendAtChosenBy":"machine","offHours":false,"sendAtWhy":"Tuesday morning in Vienna"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-1832-7056-b10d-fe223997ca2e', '01a208c4-182a-718c-a0af-146089b9811b', 'solution', 'drafted', '2026-03-10T07:59:00.000Z', '{"id":"01a208c4-1832-7056-b10d-fe223997ca2e","ticketId":"01a208c4-182a-718c-a0af-146089b9811b","account":"service","messageId":null,"purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T07:59:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'the customer wrote again', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-1833-746b-b294-1918886f62e2', '01a208c4-182a-718c-a0af-146089b9811b', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-1833-746b-b294-1918886f62e2","ticketId":"01a208c4-182a-718c-a0af-146089b9811b","account":"service","messageId":"01a208c4-182b-7088-8c8b-d30f16365c0a","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","findings":{"kind":{"value":"complaint","confidence":0.9,"why":[]},"reply":{"value":"draft","confidence":0.9,"why":[]},"language":{"value":"de","confidence":0.9,"why":[]},"replyLanguage":{"value":"de","confidence":0.9,"why":[]},"country":{"value":"AT","confidence":0.9,"why":[]},"timezone":{"value":null,"confidence":0,"why":[]},"zones":[],"issue":{"value":"damage","confidence":0.9,"why":[]},"alsoIssues":{"value":[],"confidence":0.9,"why":[]},"severity":{"value":"normal","confidence":0.9,"why":[]},"tone":{"value":"calm","confidence":0.9,"why":[]},"orderNumbers":{"value":[],"confidence":0,"why":[]},"claim":{"value":null,"confidence":0,"why":[]},"wants":{"value":["replacement"],"confidence":0.9,"why":[]},"evidence":{"value":"none","confidence":0.9,"why":[]},"answer":{"value":null,"confidence":0.9,"why":[]},"customerName":{"value":null,"confidence":0,"why":[]},"suspicious":{"value":false,"confidence":0.9,"why":[]},"quantity":{"value":null,"confidence":0,"why":[]},"product":{"value":null,"confidence":0,"why":[]},"newText":""},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[],"cc":[],"subject":"","text":"","html":"","attachments":[],"inReplyTo":null,"references":[]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"stage":"drafted"}', '2026-03-10T08:00:00.000Z', 'forgotten', NULL, '2026-03-10T08:00:00.000Z');
INSERT INTO public.turns VALUES ('01a208c4-17ab-757b-995e-87b902614ace', '01a208c4-17a3-77d2-bdc8-fe787fb5ae7d', 'solution', 'drafted', '2026-03-10T08:00:00.000Z', '{"id":"01a208c4-17ab-757b-995e-87b902614ace","ticketId":"01a208c4-17a3-77d2-bdc8-fe787fb5ae7d","account":"service","messageId":"01a208c4-17a6-7638-85e9-0bbbdea0e54f","purpose":"solution","openedBy":"mail","openedAt":"2026-03-10T08:00:00.000Z","stage":"drafted","findings":{"kind":{"value":"complaint","confidence":0.9,"why":["zerbrochen"]},"reply":{"value":"draft","confidence":0.9,"why":["zerbrochen"]},"language":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"replyLanguage":{"value":"de","confidence":0.9,"why":["zerbrochen"]},"country":{"value":"AT","confidence":0.9,"why":["zerbrochen"]},"timezone":{"value":"Europe/Zurich","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"Europe/Vienna","confidence":0.9,"why":["zerbrochen"]}}},"zones":[{"zone":"Europe/Zurich","probability":1}],"issue":{"value":"shortage","confidence":1,"why":[],"corrected":{"by":"anna","at":"2026-03-10T08:00:00.000Z","machine":{"value":"damage","confidence":0.9,"why":["zerbrochen"]}}},"alsoIssues":{"value":[],"confidence":0.9,"why":["zerbrochen"]},"severity":{"value":"normal","confidence":0.9,"why":["zerbrochen"]},"tone":{"value":"calm","confidence":0.9,"why":["zerbrochen"]},"orderNumbers":{"value":["PO-2026-0412"],"confidence":0.9,"why":["zerbrochen"]},"claim":{"value":{"amount":1250,"currency":"EUR"},"confidence":0.9,"why":["zerbrochen"]},"wants":{"value":["replacement"],"confidence":0.9,"why":["zerbrochen"]},"evidence":{"value":"none","confidence":0.9,"why":["zerbrochen"]},"answer":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"customerName":{"value":"Eva Huber","confidence":0.9,"why":["zerbrochen"]},"suspicious":{"value":false,"confidence":0.9,"why":["zerbrochen"]},"quantity":{"value":null,"confidence":0.9,"why":["zerbrochen"]},"product":{"value":"Teller","confidence":0.9,"why":["zerbrochen"]},"newText":"Die Teller sind zerbrochen."},"resolution":{"market":"AT","locale":"de-AT","letter":"damage","lane":"normal","responsibility":"to-check","remedies":["replacement"],"allowed":["replacement","refund"],"asks":["photos"],"commitments":[{"what":"solution","dueAt":"2026-03-12T08:00:00.000Z"}],"amounts":[{"minor":125000,"currency":"EUR","why":"claim"}],"approver":{"role":"agent","why":null},"notes":[]},"draft":{"revision":1,"author":"machine","createdAt":"2026-03-10T08:00:00.000Z","language":"de","locale":"de-AT","market":"AT","template":"de/damage.hbs","blocks":[],"letter":"Sehr geehrte Frau Huber …","quoted":"","remedies":["replacement"],"asks":["photos"],"commitments":[],"gaps":[],"warnings":[],"offeredCc":[],"offeredTo":[],"record":{"v":1,"account":"service","from":{"name":"","address":"service@factory.example"},"replyTo":null,"to":[{"name":"Eva Huber","address":"eva@customer.example"}],"cc":[],"subject":"Re: Zerbrochene Teller","text":"Sehr geehrte Frau Huber …","html":"<p>Sehr geehrte Frau Huber …</p>","attachments":[],"inReplyTo":"<a@customer.example>","references":["<a@customer.example>"]},"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}', NULL, NULL, NULL, '2026-03-10T08:00:00.000Z');


--
-- Name: absences absences_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_key PRIMARY KEY (staff_id);


--
-- Name: account_health account_health_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_health
    ADD CONSTRAINT account_health_key PRIMARY KEY (account);


--
-- Name: account_leases account_leases_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_leases
    ADD CONSTRAINT account_leases_key PRIMARY KEY (account);


--
-- Name: accounts accounts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_key PRIMARY KEY (name);


--
-- Name: autosaves autosaves_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.autosaves
    ADD CONSTRAINT autosaves_key PRIMARY KEY (ticket_id, staff_id, turn_id);


--
-- Name: case_facts case_facts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_facts
    ADD CONSTRAINT case_facts_key PRIMARY KEY (ticket_id);


--
-- Name: case_files case_files_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_files
    ADD CONSTRAINT case_files_key PRIMARY KEY (ticket_id);


--
-- Name: chances chances_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chances
    ADD CONSTRAINT chances_key PRIMARY KEY (id);


--
-- Name: checks checks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checks
    ADD CONSTRAINT checks_key PRIMARY KEY (name);


--
-- Name: client_drafts client_drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client_drafts
    ADD CONSTRAINT client_drafts_key PRIMARY KEY (turn_id);


--
-- Name: company_sign_ins company_sign_ins_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.company_sign_ins
    ADD CONSTRAINT company_sign_ins_key PRIMARY KEY (issuer, subject);


--
-- Name: contacts contacts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_key PRIMARY KEY (contact_key, field);


--
-- Name: corrections corrections_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_key PRIMARY KEY (id);


--
-- Name: counted counted_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counted
    ADD CONSTRAINT counted_key PRIMARY KEY (what, account, market, state);


--
-- Name: customer_names customer_names_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_names
    ADD CONSTRAINT customer_names_key PRIMARY KEY (name_key, customer_id);


--
-- Name: customer_tiers customer_tiers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_tiers
    ADD CONSTRAINT customer_tiers_key PRIMARY KEY (customer_key);


--
-- Name: customers customers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customers
    ADD CONSTRAINT customers_key PRIMARY KEY (id);


--
-- Name: drafts drafts_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_key PRIMARY KEY (turn_id, revision);


--
-- Name: fact_checks fact_checks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact_checks
    ADD CONSTRAINT fact_checks_key PRIMARY KEY (ticket_id, line);


--
-- Name: failed_sign_ins failed_sign_ins_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_sign_ins
    ADD CONSTRAINT failed_sign_ins_key PRIMARY KEY (id);


--
-- Name: failed_tries failed_tries_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_tries
    ADD CONSTRAINT failed_tries_key PRIMARY KEY (id);


--
-- Name: follow_ups follow_ups_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups
    ADD CONSTRAINT follow_ups_key PRIMARY KEY (ticket_id);


--
-- Name: followed_problems followed_problems_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followed_problems
    ADD CONSTRAINT followed_problems_key PRIMARY KEY (id);


--
-- Name: followed_steps followed_steps_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followed_steps
    ADD CONSTRAINT followed_steps_key PRIMARY KEY (id);


--
-- Name: forgotten forgotten_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.forgotten
    ADD CONSTRAINT forgotten_key PRIMARY KEY (account, raw_sha256);


--
-- Name: history history_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_key PRIMARY KEY (id);


--
-- Name: invitations invitations_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_key PRIMARY KEY (token_hash);


--
-- Name: learned_examples learned_examples_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.learned_examples
    ADD CONSTRAINT learned_examples_key PRIMARY KEY (id);


--
-- Name: learned_pairs learned_pairs_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.learned_pairs
    ADD CONSTRAINT learned_pairs_key PRIMARY KEY (turn_id);


--
-- Name: library_cases library_cases_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_cases
    ADD CONSTRAINT library_cases_key PRIMARY KEY (id);


--
-- Name: mailboxes mailboxes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailboxes
    ADD CONSTRAINT mailboxes_key PRIMARY KEY (account, mailbox);


--
-- Name: marks marks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.marks
    ADD CONSTRAINT marks_key PRIMARY KEY (name);


--
-- Name: message_ids message_ids_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_key PRIMARY KEY (message_id, message_row);


--
-- Name: messages messages_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_key PRIMARY KEY (id);


--
-- Name: model_batches model_batches_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.model_batches
    ADD CONSTRAINT model_batches_key PRIMARY KEY (id);


--
-- Name: model_jobs model_jobs_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.model_jobs
    ADD CONSTRAINT model_jobs_key PRIMARY KEY (id);


--
-- Name: model_meter model_meter_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.model_meter
    ADD CONSTRAINT model_meter_key PRIMARY KEY (day, task);


--
-- Name: notices notices_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_key PRIMARY KEY (robot, key);


--
-- Name: occurrences occurrences_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.occurrences
    ADD CONSTRAINT occurrences_key PRIMARY KEY (account, mailbox, uid_validity, uid);


--
-- Name: order_names order_names_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_names
    ADD CONSTRAINT order_names_key PRIMARY KEY (name_key, order_key);


--
-- Name: orders orders_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_key PRIMARY KEY (order_key);


--
-- Name: outbox outbox_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_key PRIMARY KEY (id);


--
-- Name: owner_notes owner_notes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.owner_notes
    ADD CONSTRAINT owner_notes_key PRIMARY KEY (id);


--
-- Name: papers papers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.papers
    ADD CONSTRAINT papers_key PRIMARY KEY (id);


--
-- Name: product_names product_names_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.product_names
    ADD CONSTRAINT product_names_key PRIMARY KEY (name);


--
-- Name: raw_chunks raw_chunks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_key PRIMARY KEY (sha256, "position");


--
-- Name: raw_mails raw_mails_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_mails
    ADD CONSTRAINT raw_mails_key PRIMARY KEY (sha256);


--
-- Name: recovery_codes recovery_codes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_key PRIMARY KEY (staff_id, code_hash);


--
-- Name: saved_views saved_views_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views
    ADD CONSTRAINT saved_views_key PRIMARY KEY (staff_id, name);


--
-- Name: schema_versions schema_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.schema_versions
    ADD CONSTRAINT schema_versions_pkey PRIMARY KEY (version);


--
-- Name: search_terms search_terms_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_terms
    ADD CONSTRAINT search_terms_key PRIMARY KEY (term, ticket_id);


--
-- Name: second_factors second_factors_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_key PRIMARY KEY (staff_id);


--
-- Name: secrets secrets_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_key PRIMARY KEY (name);


--
-- Name: sessions sessions_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_key PRIMARY KEY (token_hash);


--
-- Name: staff_history staff_history_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_history
    ADD CONSTRAINT staff_history_key PRIMARY KEY (id);


--
-- Name: staff staff_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_key PRIMARY KEY (id);


--
-- Name: staff_mail_wishes staff_mail_wishes_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_mail_wishes
    ADD CONSTRAINT staff_mail_wishes_key PRIMARY KEY (staff_id);


--
-- Name: staff_mails staff_mails_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_mails
    ADD CONSTRAINT staff_mails_key PRIMARY KEY (id);


--
-- Name: stood_in stood_in_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_key PRIMARY KEY (ticket_id);


--
-- Name: tasks tasks_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_key PRIMARY KEY (id);


--
-- Name: template_versions template_versions_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.template_versions
    ADD CONSTRAINT template_versions_key PRIMARY KEY (id);


--
-- Name: ticket_numbers ticket_numbers_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ticket_numbers
    ADD CONSTRAINT ticket_numbers_key PRIMARY KEY (year);


--
-- Name: tickets tickets_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_key PRIMARY KEY (id);


--
-- Name: turns turns_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_key PRIMARY KEY (id);


--
-- Name: case_facts_by_opening; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_facts_by_opening ON public.case_facts USING btree (opened_at, ticket_id);


--
-- Name: case_facts_by_product; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX case_facts_by_product ON public.case_facts USING btree (product);


--
-- Name: chances_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chances_by_state ON public.chances USING btree (state, at, id);


--
-- Name: chances_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chances_by_ticket ON public.chances USING btree (ticket_id);


--
-- Name: client_drafts_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX client_drafts_by_state ON public.client_drafts USING btree (account, state);


--
-- Name: company_sign_ins_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX company_sign_ins_by_staff ON public.company_sign_ins USING btree (staff_id);


--
-- Name: corrections_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX corrections_by_message ON public.corrections USING btree (message_id, at, id);


--
-- Name: customer_names_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX customer_names_by_customer ON public.customer_names USING btree (customer_id);


--
-- Name: failed_sign_ins_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_age ON public.failed_sign_ins USING btree (at);


--
-- Name: failed_sign_ins_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_sign_ins_by_name ON public.failed_sign_ins USING btree (sign_in, at);


--
-- Name: failed_tries_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_tries_by_age ON public.failed_tries USING btree (at);


--
-- Name: failed_tries_by_kind; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failed_tries_by_kind ON public.failed_tries USING btree (kind, about, at);


--
-- Name: follow_ups_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_by_time ON public.follow_ups USING btree (look_at, ticket_id);


--
-- Name: followed_problems_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX followed_problems_by_state ON public.followed_problems USING btree (state, due_on, id);


--
-- Name: followed_steps_by_problem; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX followed_steps_by_problem ON public.followed_steps USING btree (problem_id, at, id);


--
-- Name: history_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX history_by_ticket ON public.history USING btree (ticket_id, at, id);


--
-- Name: invitations_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitations_by_staff ON public.invitations USING btree (staff_id);


--
-- Name: learned_pairs_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX learned_pairs_by_age ON public.learned_pairs USING btree (at, turn_id);


--
-- Name: learned_pairs_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX learned_pairs_by_ticket ON public.learned_pairs USING btree (ticket_id);


--
-- Name: library_by_issue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_by_issue ON public.library_cases USING btree (issue, state, at, id);


--
-- Name: library_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_by_state ON public.library_cases USING btree (state, at, id);


--
-- Name: library_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX library_by_ticket ON public.library_cases USING btree (ticket_id);


--
-- Name: message_ids_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX message_ids_by_message ON public.message_ids USING btree (message_row);


--
-- Name: messages_by_bin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin ON public.messages USING btree (bin, at, id);


--
-- Name: messages_by_bin_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_bin_of_account ON public.messages USING btree (bin, account, at, id);


--
-- Name: messages_by_binning; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_binning ON public.messages USING btree (account, at) WHERE ((bin IS NOT NULL) AND (ticket_id IS NULL) AND (spans <> '[]'::text));


--
-- Name: messages_by_direction; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_direction ON public.messages USING btree (ticket_id, direction, at);


--
-- Name: messages_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX messages_by_raw ON public.messages USING btree (account, raw_sha256);


--
-- Name: messages_by_suspicion; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_suspicion ON public.messages USING btree (parse_suspect, account);


--
-- Name: messages_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX messages_by_ticket ON public.messages USING btree (ticket_id, at, id);


--
-- Name: model_batches_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX model_batches_by_account ON public.model_batches USING btree (account, made_at);


--
-- Name: model_jobs_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX model_jobs_by_ticket ON public.model_jobs USING btree (ticket_id, at);


--
-- Name: model_jobs_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX model_jobs_by_turn ON public.model_jobs USING btree (turn_id);


--
-- Name: model_jobs_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX model_jobs_by_work ON public.model_jobs USING btree (state, account, ready_at);


--
-- Name: notices_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_by_age ON public.notices USING btree (created_at);


--
-- Name: notices_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_by_ticket ON public.notices USING btree (ticket_id);


--
-- Name: notices_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX notices_by_work ON public.notices USING btree (robot, told_at, ready_at, key);


--
-- Name: occurrences_by_account_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_account_work ON public.occurrences USING btree (state, account, internal_date, uid);


--
-- Name: occurrences_by_raw; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_raw ON public.occurrences USING btree (account, raw_sha256, internal_date);


--
-- Name: occurrences_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX occurrences_by_work ON public.occurrences USING btree (state, internal_date, uid);


--
-- Name: order_names_by_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX order_names_by_date ON public.order_names USING btree (name_key, order_date, order_key);


--
-- Name: order_names_by_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX order_names_by_order ON public.order_names USING btree (order_key);


--
-- Name: outbox_by_filing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_filing ON public.outbox USING btree (state, filed_at, delivered_at, id);


--
-- Name: outbox_by_handing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_handing ON public.outbox USING btree (account, delivered_at);


--
-- Name: outbox_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_ticket ON public.outbox USING btree (ticket_id, undo_until, id);


--
-- Name: outbox_by_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_turn ON public.outbox USING btree (turn_id, undo_until, id);


--
-- Name: outbox_by_work; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_by_work ON public.outbox USING btree (state, account, ready_at, id);


--
-- Name: outbox_once_a_turn; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX outbox_once_a_turn ON public.outbox USING btree (turn_id) WHERE (state = ANY (ARRAY['scheduled'::text, 'claimed'::text, 'may-have-sent'::text, 'delivered'::text, 'uncertain'::text]));


--
-- Name: owner_notes_by_about; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX owner_notes_by_about ON public.owner_notes USING btree (kind, about, at);


--
-- Name: owner_notes_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX owner_notes_by_state ON public.owner_notes USING btree (state, at, id);


--
-- Name: owner_notes_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX owner_notes_by_ticket ON public.owner_notes USING btree (ticket_id, at, id);


--
-- Name: papers_by_message; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_message ON public.papers USING btree (message_id);


--
-- Name: papers_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_state ON public.papers USING btree (state, account, ready_at);


--
-- Name: papers_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX papers_by_ticket ON public.papers USING btree (ticket_id, id);


--
-- Name: search_terms_of_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_terms_of_ticket ON public.search_terms USING btree (ticket_id);


--
-- Name: sessions_by_expiry; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);


--
-- Name: sessions_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_staff ON public.sessions USING btree (staff_id);


--
-- Name: staff_by_sign_in; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX staff_by_sign_in ON public.staff USING btree (sign_in);


--
-- Name: staff_mails_by_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX staff_mails_by_age ON public.staff_mails USING btree (created_at);


--
-- Name: staff_mails_by_message_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX staff_mails_by_message_id ON public.staff_mails USING btree (message_id);


--
-- Name: staff_mails_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX staff_mails_by_staff ON public.staff_mails USING btree (staff_id, created_at);


--
-- Name: staff_mails_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX staff_mails_by_state ON public.staff_mails USING btree (state, account, ready_at);


--
-- Name: stood_in_by_staff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stood_in_by_staff ON public.stood_in USING btree (staff_id, ticket_id);


--
-- Name: tasks_by_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tasks_by_due ON public.tasks USING btree (state, due_at, id);


--
-- Name: tasks_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tasks_by_ticket ON public.tasks USING btree (ticket_id, due_at, id);


--
-- Name: template_versions_by_path; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX template_versions_by_path ON public.template_versions USING btree (path, id);


--
-- Name: tickets_by_closing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_closing ON public.tickets USING btree (account, closed_at) WHERE (customer_key <> '(forgotten)'::text);


--
-- Name: tickets_by_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_customer ON public.tickets USING btree (customer_key, opened_at, id);


--
-- Name: tickets_by_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_due ON public.tickets USING btree (due_sort, id);


--
-- Name: tickets_by_issue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_issue ON public.tickets USING btree (issue, state, closed_at, id);


--
-- Name: tickets_by_last_mail; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_last_mail ON public.tickets USING btree (customer_key, last_customer_mail_at);


--
-- Name: tickets_by_number; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX tickets_by_number ON public.tickets USING btree (number);


--
-- Name: tickets_by_opening; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_opening ON public.tickets USING btree (opened_at, id);


--
-- Name: tickets_by_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_owner ON public.tickets USING btree (assignee, state, severity_rank, due_sort, id);


--
-- Name: tickets_by_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tickets_by_queue ON public.tickets USING btree (state, severity_rank, due_sort, id, account, market);


--
-- Name: turns_by_stage; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turns_by_stage ON public.turns USING btree (stage, withdrawn_at, updated_at);


--
-- Name: turns_by_ticket; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX turns_by_ticket ON public.turns USING btree (ticket_id, opened_at, id);


--
-- Name: account_health account_health_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER account_health_changed AFTER INSERT OR DELETE OR UPDATE ON public.account_health FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: accounts accounts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER accounts_changed AFTER INSERT OR DELETE OR UPDATE ON public.accounts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: case_files case_files_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER case_files_changed AFTER INSERT OR DELETE OR UPDATE ON public.case_files FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: client_drafts client_drafts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER client_drafts_changed AFTER INSERT OR DELETE OR UPDATE ON public.client_drafts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: messages count_bin_moved; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_bin_moved AFTER UPDATE OF account, bin ON public.messages FOR EACH ROW WHEN (((old.account IS DISTINCT FROM new.account) OR (old.bin IS DISTINCT FROM new.bin))) EXECUTE FUNCTION public.count_bin();


--
-- Name: messages count_bin_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_bin_rows AFTER INSERT OR DELETE ON public.messages FOR EACH ROW EXECUTE FUNCTION public.count_bin();


--
-- Name: occurrences count_occurrence_moved; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_occurrence_moved AFTER UPDATE OF account, state ON public.occurrences FOR EACH ROW WHEN (((old.account IS DISTINCT FROM new.account) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION public.count_occurrence();


--
-- Name: occurrences count_occurrence_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_occurrence_rows AFTER INSERT OR DELETE ON public.occurrences FOR EACH ROW EXECUTE FUNCTION public.count_occurrence();


--
-- Name: messages count_suspect_moved; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_suspect_moved AFTER UPDATE OF account, parse_suspect ON public.messages FOR EACH ROW WHEN (((old.account IS DISTINCT FROM new.account) OR (old.parse_suspect IS DISTINCT FROM new.parse_suspect))) EXECUTE FUNCTION public.count_suspect();


--
-- Name: messages count_suspect_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_suspect_rows AFTER INSERT OR DELETE ON public.messages FOR EACH ROW EXECUTE FUNCTION public.count_suspect();


--
-- Name: tickets count_ticket_moved; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_ticket_moved AFTER UPDATE OF account, market, state ON public.tickets FOR EACH ROW WHEN ((((old.account IS DISTINCT FROM new.account) OR (old.market IS DISTINCT FROM new.market)) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION public.count_ticket();


--
-- Name: tickets count_ticket_rows; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER count_ticket_rows AFTER INSERT OR DELETE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.count_ticket();


--
-- Name: drafts drafts_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER drafts_changed AFTER INSERT OR DELETE OR UPDATE ON public.drafts FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: history history_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER history_changed AFTER INSERT OR DELETE OR UPDATE ON public.history FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: messages messages_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER messages_changed AFTER INSERT OR DELETE OR UPDATE ON public.messages FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: model_jobs model_jobs_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER model_jobs_changed AFTER INSERT OR DELETE OR UPDATE ON public.model_jobs FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: occurrences occurrences_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER occurrences_changed AFTER INSERT OR DELETE OR UPDATE ON public.occurrences FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: outbox outbox_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER outbox_changed AFTER INSERT OR DELETE OR UPDATE ON public.outbox FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: owner_notes owner_notes_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER owner_notes_changed AFTER INSERT OR DELETE OR UPDATE ON public.owner_notes FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: papers papers_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER papers_changed AFTER INSERT OR DELETE OR UPDATE ON public.papers FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: secrets secrets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER secrets_changed AFTER INSERT OR DELETE OR UPDATE ON public.secrets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: staff staff_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER staff_changed AFTER INSERT OR DELETE OR UPDATE ON public.staff FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: tasks tasks_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tasks_changed AFTER INSERT OR DELETE OR UPDATE ON public.tasks FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: template_versions template_versions_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER template_versions_changed AFTER INSERT OR DELETE OR UPDATE ON public.template_versions FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: tickets tickets_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER tickets_changed AFTER INSERT OR DELETE OR UPDATE ON public.tickets FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: turns turns_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER turns_changed AFTER INSERT OR DELETE OR UPDATE ON public.turns FOR EACH ROW EXECUTE FUNCTION public.amends_changed();


--
-- Name: absences absences_deputy_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES public.staff(id);


--
-- Name: absences absences_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.absences
    ADD CONSTRAINT absences_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: case_facts case_facts_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_facts
    ADD CONSTRAINT case_facts_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: case_files case_files_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.case_files
    ADD CONSTRAINT case_files_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: chances chances_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chances
    ADD CONSTRAINT chances_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: client_drafts client_drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.client_drafts
    ADD CONSTRAINT client_drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: company_sign_ins company_sign_ins_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.company_sign_ins
    ADD CONSTRAINT company_sign_ins_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: corrections corrections_message_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_message_id_fkey FOREIGN KEY (message_id) REFERENCES public.messages(id);


--
-- Name: customer_names customer_names_customer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.customer_names
    ADD CONSTRAINT customer_names_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);


--
-- Name: drafts drafts_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT drafts_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: fact_checks fact_checks_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fact_checks
    ADD CONSTRAINT fact_checks_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: follow_ups follow_ups_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups
    ADD CONSTRAINT follow_ups_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: followed_problems followed_problems_owner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followed_problems
    ADD CONSTRAINT followed_problems_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES public.staff(id);


--
-- Name: followed_steps followed_steps_problem_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followed_steps
    ADD CONSTRAINT followed_steps_problem_id_fkey FOREIGN KEY (problem_id) REFERENCES public.followed_problems(id);


--
-- Name: history history_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: invitations invitations_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: learned_pairs learned_pairs_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.learned_pairs
    ADD CONSTRAINT learned_pairs_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: library_cases library_cases_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.library_cases
    ADD CONSTRAINT library_cases_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: message_ids message_ids_message_row_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.message_ids
    ADD CONSTRAINT message_ids_message_row_fkey FOREIGN KEY (message_row) REFERENCES public.messages(id);


--
-- Name: messages messages_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: model_jobs model_jobs_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.model_jobs
    ADD CONSTRAINT model_jobs_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: order_names order_names_order_key_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.order_names
    ADD CONSTRAINT order_names_order_key_fkey FOREIGN KEY (order_key) REFERENCES public.orders(order_key);


--
-- Name: outbox outbox_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: outbox outbox_turn_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_turn_id_fkey FOREIGN KEY (turn_id) REFERENCES public.turns(id);


--
-- Name: owner_notes owner_notes_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.owner_notes
    ADD CONSTRAINT owner_notes_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: papers papers_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.papers
    ADD CONSTRAINT papers_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: raw_chunks raw_chunks_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.raw_chunks
    ADD CONSTRAINT raw_chunks_sha256_fkey FOREIGN KEY (sha256) REFERENCES public.raw_mails(sha256);


--
-- Name: recovery_codes recovery_codes_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: second_factors second_factors_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: sessions sessions_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: staff_mail_wishes staff_mail_wishes_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_mail_wishes
    ADD CONSTRAINT staff_mail_wishes_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: staff_mails staff_mails_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_mails
    ADD CONSTRAINT staff_mails_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: stood_in stood_in_deputy_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES public.staff(id);


--
-- Name: stood_in stood_in_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);


--
-- Name: stood_in stood_in_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stood_in
    ADD CONSTRAINT stood_in_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: tasks tasks_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- Name: turns turns_ticket_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES public.tickets(id);


--
-- PostgreSQL database dump complete
--

\unrestrict wrHDxC8KNHpU2arugR1tHBuv7cY3ArubpaWluBmuZAnLtwsxvfRq4Jk88c4dX2d

